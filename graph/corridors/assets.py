"""Find the ontology and the data: in the checkout, or packed into the installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_IN_CHECKOUT = (_CHECKOUT / "pyproject.toml").is_file() and (_CHECKOUT / "ontology").is_dir()


def ontology_folder() -> Path:
    """Give the folder of the vocabulary, shapes, checks and rules.

    >>> (ontology_folder() / "corridors.ttl").exists()
    True
    """
    return _CHECKOUT / "ontology" if _IN_CHECKOUT else _PACKAGE / "_ontology"


def data_folder() -> Path:
    """Give the folder of the data that comes with the package.

    >>> data_folder().is_dir()
    True
    """
    return _CHECKOUT / "data" if _IN_CHECKOUT else _PACKAGE / "_data"
