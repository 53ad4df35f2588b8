"""The written reference: what it says is what the help texts say."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[1] / "docs"


def writer(name: str) -> ModuleType:
    spec = spec_from_file_location(name, FOLDER / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_command_reference_is_that_of_the_help_texts():
    written = (FOLDER / "commands.md").read_text(encoding="utf-8")
    assert written == writer("write_commands").reference(), "run: make docs"


def test_the_list_of_questions_is_that_of_their_files():
    written = (FOLDER / "questions.md").read_text(encoding="utf-8")
    assert written == writer("write_questions").listing(), "run: make docs"
