"""What read says of files and options that are none: one line each, what is wrong and what mends it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from corridors.cli import main
from corridors.documents import document_of
from corridors.proposals import propose

PAGE = "IGF 2030 WS #1 Lakes\n\nSpeaker 1: Zoë Rask, Lake Trust\n"


def read(tmp_path: Path, data: bytes, *options: str) -> tuple[int, str]:
    """What the command says of a file of some bytes, and how it ends."""
    (tmp_path / "page.txt").write_bytes(data)
    done = CliRunner().invoke(main, ["read", str(tmp_path / "page.txt"), *options])
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "page.txt: is empty: nothing to read;"),
        (b" \n\t\r\n\xc2\xa0\n", "page.txt: holds no words, only space: nothing to read;"),
        (b"<!doctype html><html><body><script>x()</script></body></html>", "page.txt: holds no words, only space:"),
        (
            PAGE.encode("cp1252"),
            "page.txt:3: is not UTF-8 here (byte 0xEB), it looks like Windows-1252; save it as UTF-8:",
        ),
        (PAGE.encode("cp1252"), "iconv -f WINDOWS-1252 -t UTF-8 "),
        (PAGE.encode("utf-16"), "page.txt:1: is UTF-16; save it as UTF-8: iconv -f UTF-16 -t UTF-8 "),
        (PAGE.encode("utf-16-le"), "page.txt:3: is not UTF-8 here, but UTF-16 or no text at all;"),
        (PAGE.encode()[:36], "page.txt:3: is not UTF-8 here: it ends within a character; fetch the file again"),
        (b"Rask \x81 Lake", "page.txt:1: is not UTF-8 here (byte 0x81), nor Windows-1252;"),
    ],
)
def test_a_file_without_words_that_can_be_read_is_named_with_the_mend(tmp_path: Path, data: bytes, said: str) -> None:
    ended, told = read(tmp_path, data)
    assert (ended, told.count("page.txt: ") + told.count("page.txt:1") + told.count("page.txt:3")) == (1, 1)
    assert said in told


def test_a_family_that_is_none_is_a_matter_of_usage(tmp_path: Path) -> None:
    ended, told = read(tmp_path, PAGE.encode(), "--as", "poem")
    assert (ended, told.count("no reader is called “poem”; --as takes event, graph, igf, ")) == (2, 1)


def test_what_is_written_goes_by_a_name_that_can_be_read_again(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert (read(tmp_path, PAGE.encode(), "-o", str(out))[0], out.exists()) == (2, False)


def test_where_nothing_is_claimed_the_report_says_so_and_what_is_written(tmp_path: Path) -> None:
    text = "Lake Forum 2030 Dialogue\n\nA talk on lakes was a part of the Lake Week 2030.\n"
    ended, told = read(tmp_path, text.encode(), "--as", "programme", "-o", str(tmp_path / "out.ttl"))
    assert "nothing is claimed in it as programme of work" in told or "nothing was found in it" in told
    assert ("It holds no claim" in told) == (ended == 0)


def test_what_greets_nobody_has_no_author() -> None:
    text = "Lake Forum 2030\n\nThe open-ended working group on lakes meets.\n\nAda Okafor\nChair of the working group\n"
    found = propose([document_of("page.txt", text)], kind="letter").turtle()
    assert "cor:authored" not in found
    assert "from the Chair" not in found
    greeted = text.replace("Forum 2030\n", "Forum 2030\n\nExcellencies,\n")
    assert "cor:authored" in propose([document_of("page.txt", greeted)], kind="letter").turtle()
