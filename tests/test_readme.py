"""The README: what it shows is what happens."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(
    r"^\$ (corridors .*)\n((?:(?!\$ |```).*\n)*)", "".join(re.findall(r"```console\n(.*?)```", README, re.S)), re.M
)


@pytest.mark.parametrize(("command", "expected"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_the_shell_lines_print_what_the_readme_shows(command, expected, tmp_path):
    command = command.replace("exports/corridors.html", str(tmp_path / "corridors.html"))
    environment = os.environ | {
        "COLUMNS": "100",
        "PYTHONUTF8": "1",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    done = subprocess.run(command, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S602 - our own README
    assert done.returncode == 0, done.stderr
    shown = done.stdout + done.stderr
    pattern = "".join(
        ".*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + r"\n?" for line in expected.splitlines()
    )
    assert re.fullmatch(pattern, shown, re.S), shown


def test_six_shell_lines_are_shown():
    assert len(COMMANDS) == 6


def test_the_python_lines_give_what_the_readme_shows():
    blocks = "".join(re.findall(r"```python\n(.*?)```", README, re.S))
    example = doctest.DocTestParser().get_doctest(blocks, {}, "README.md", "README.md", 0)
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example).failed == 0


def test_every_file_the_readme_names_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
