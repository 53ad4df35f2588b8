"""The written reference: what it says is what the help texts say."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from textwrap import dedent
from types import ModuleType

from click.testing import CliRunner

import corridors as co
from corridors.assets import data_folder
from corridors.cli import main

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


def test_the_claim_to_copy_is_new_and_has_no_fault_beside_the_data(tmp_path):
    guide = (FOLDER.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    file = tmp_path / "a-res-62-17-copy.ttl"
    file.write_text(dedent(re.search(r"```turtle\n(.*?)```", guide, re.DOTALL)[1]), encoding="utf-8")
    assert not co.open(file).ledger.claims.keys() & co.open().ledger.claims.keys()
    done = CliRunner().invoke(main, ["-g", str(data_folder()), "check", str(file)])
    assert done.stdout == "0 violations, 0 warnings\n"
