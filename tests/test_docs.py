"""The written reference: what it says is what the help texts say."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "docs"


def test_the_command_reference_is_that_of_the_help_texts():
    spec = spec_from_file_location("write_commands", FOLDER / "write_commands.py")
    writer = module_from_spec(spec)
    spec.loader.exec_module(writer)
    written = (FOLDER / "commands.md").read_text(encoding="utf-8")
    assert written == writer.reference(), "run: make docs"
