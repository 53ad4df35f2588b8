"""Reading as users do it: plug-ins, the commands read and review, hostile documents, the five known documents."""

import re
import time
import tomllib
import types
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner

from corridors import lexicon
from corridors.atlas import Atlas
from corridors.claims import Entity
from corridors.cli import main
from corridors.documents import Document, document_of, read_document
from corridors.errors import UnreadableInput
from corridors.markup import plain_text
from corridors.proposals import assemble, propose
from corridors.readers import _OWN, Reader, Reading, Said, _added, read_as, readers
from corridors.readers.names.spellings import full_names, settle_names
from corridors.review import Review
from corridors.turtle import read_graph, write_turtle
from telling import proposed, read, told, who

ROOT = Path(__file__).parents[2]
RECORD = (
    "IGF 2030 WS #1 Lakes\n\n>> ADA OKAFOR: The ITU is here.\n\n>> ADA OKAFER: Yes.\n\n>> TOMAS LIND: Hello to all.\n"
)


def test_the_reader_in_the_readme_works() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    code = next(block for block in blocks if "def recognises" in block)
    assert len(code.splitlines()) <= 24
    module = types.ModuleType("diary")
    exec(code, module.__dict__)  # noqa: S102 - our own README
    document = document_of("d.txt", "2030-01-02 | Ada Okafor speaks at Lakes\n2030-01-03 | Tomas Lind speaks at Law\n")
    known = readers()
    known["diary"] = Reader("diary", module.recognises, module.read, own=False)
    try:
        assert "claim:person.ada-okafor.announcedAt.event.lakes a cor:Claim" in propose([document]).turtle()
    finally:
        del known["diary"]


def test_the_readers_of_the_package_are_the_ones_that_it_names_to_others() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["corridors.readers"] == _OWN


def test_read_writes_what_check_passes_and_reports_on_standard_error(tmp_path: Path) -> None:
    record, out = tmp_path / "record.txt", tmp_path / "new.ttl"
    record.write_text(RECORD, encoding="utf-8")
    done = CliRunner().invoke(
        main, ["read", str(record), str(tmp_path / "none.txt"), "-o", str(out), "--retrieved", "2030-02-03"]
    )
    assert done.exit_code == 1
    assert "Not read:" in done.stderr
    assert "transcript of" in done.stderr
    text = out.read_text(encoding="utf-8")
    assert 'cor:fileName "record.txt"' in text
    assert 'cor:retrievedOn "2030-02-03"^^xsd:date' in text
    checked = CliRunner().invoke(main, ["--sources", str(tmp_path), "check", str(out)])
    assert checked.exit_code == 0, checked.output


def test_a_document_of_no_known_family_is_said_to_be_so(tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text("Nothing to see.", encoding="utf-8")
    done = CliRunner().invoke(main, ["read", str(odd)])
    assert done.exit_code == 1
    assert "of no family known here" in done.stderr


def test_a_file_at_which_the_reading_fails_costs_that_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, odd, out = tmp_path / "record.txt", tmp_path / "odd.txt", tmp_path / "new.ttl"
    record.write_text(RECORD, encoding="utf-8")
    odd.write_text(RECORD.replace("Lakes", "Rivers"), encoding="utf-8")
    write = assemble.Writer.source

    def failing(writer: assemble.Writer, name: str, reading: Reading, about: str) -> None:
        write(writer, name, reading, about)
        if reading.document.name == "odd.txt":
            raise ValueError("boo")

    monkeypatch.setattr(assemble.Writer, "source", failing)
    done = CliRunner().invoke(main, ["read", str(odd), str(record), "-o", str(out)])
    assert done.exit_code == 1
    assert re.search(r"odd\.txt: not read: ValueError: boo \(test_reading\.py:\d+\)", done.stderr)
    assert "odd" not in out.read_text(encoding="utf-8")
    assert CliRunner().invoke(main, ["check", str(out)]).exit_code == 0
    assert isinstance(CliRunner().invoke(main, ["read", str(odd), "--debug"]).exception, ValueError)


def test_what_cannot_be_put_together_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    write, record = assemble.Writer.claim, document_of("record.txt", RECORD)

    def failing(writer: assemble.Writer, source: str, page: Document, said: Said, ends: dict[str, str]) -> str:
        if said.relation == "cor:mentions":
            raise ValueError("boo")
        return write(writer, source, page, said, ends)

    rest = {row for row in proposed(RECORD, "record.txt") if row[1] != "mentions"}
    monkeypatch.setattr(assemble.Writer, "claim", failing)
    assert proposed(RECORD, "record.txt") == rest != set()
    (report,) = propose([record]).reports
    assert [line for line in report.lines() if "boo" in line and "tell the authors" in line]
    with pytest.raises(ValueError, match="boo"):
        propose([record], strict=True)
    monkeypatch.setattr(assemble, "find_mentions", failing)
    assert proposed(RECORD, "record.txt") == rest


def test_a_plug_in_that_fails_is_passed_over_and_named() -> None:
    def fails(_: object) -> float:
        raise ValueError("boo")

    known = readers()
    known["diary"] = Reader("diary", fails, fails, own=False)  # type: ignore[arg-type]
    known["absent"] = _added(EntryPoint("absent", "no_such_package.diary", "corridors.readers"))
    try:
        found = propose([document_of("r.txt", RECORD), document_of("odd.txt", "Nothing to see.")])
    finally:
        del known["diary"], known["absent"]
    record, odd = ("\n".join(report.lines()) for report in found.reports)
    assert "the reader “diary” was passed over (ValueError: boo" in record
    assert "No module named 'no_such_package'" in record
    assert "transcript of" in record
    assert "passed over" in odd


def test_a_reader_of_ours_that_fails_to_look_leaves_the_page_to_the_others() -> None:
    def fails(_: object) -> float:
        raise ValueError("boo")

    known, record = readers(), document_of("r.txt", RECORD)
    ours = known["event"]
    known["event"] = Reader("event", fails, ours.read)  # type: ignore[arg-type]
    try:
        (report,) = propose([record]).reports
        with pytest.raises(ValueError, match="boo"):
            propose([record], strict=True)
    finally:
        known["event"] = ours
    said = "\n".join(report.lines())
    assert "transcript of" in said
    assert "the reader “event” was passed over (ValueError: boo" in said


@pytest.mark.parametrize("own", [True, False])
def test_a_page_at_which_the_best_reader_fails_is_read_by_the_next_best(own: bool) -> None:
    def fails(_: object) -> Reading:
        raise ValueError("boo")

    page, nothing = document_of("r.txt", RECORD), document_of("odd.txt", "Nothing to see.")
    readers()["weather"] = Reader("weather", lambda _: 1.0, fails, own=own)
    try:
        read_by, unread = propose([page, nothing]).reports
        with pytest.raises(ValueError, match="boo"):
            propose([page], strict=True)
        with pytest.raises(ValueError, match="boo"):
            read_as(page, "weather")
    finally:
        del readers()["weather"]
    said = "\n".join(read_by.lines())
    assert "transcript of" in said
    assert "the reader “weather” was passed over (ValueError: boo (test_reading.py:" in said
    assert "passed over" in unread.why_not


@pytest.mark.parametrize("own", [True, False])
def test_a_page_of_which_the_best_reader_gets_nothing_is_read_by_the_next_best(own: bool) -> None:
    def empty(page: object) -> Reading:
        return Reading(page, "weather", "programmePage", "Weather")  # type: ignore[arg-type]

    readers()["weather"] = Reader("weather", lambda _: 1.0, empty, own=own)
    try:
        found = read_as(document_of("r.txt", RECORD))
    finally:
        del readers()["weather"]
    assert found is not None
    assert found.family == "transcript"


def test_what_a_reader_of_ours_finds_wrong_in_a_file_is_said_and_nobody_else_reads_it() -> None:
    (report,) = propose(
        [document_of("lakes.ttl", "@prefix cor: <https://w3id.org/corridors/ns#> .\ncor:a b ;;\n")]
    ).reports
    assert report.why_not.startswith("not read: lakes.ttl:")


def test_a_carriage_return_alone_ends_a_line_or_is_a_space() -> None:
    old = "IGF 2030 WS #1 Lakes\r\rSpeaker 1: Ada Okafor, Lake Trust\r"
    assert ("Ada Okafor", "announcedAt") in {row[:2] for row in told(read(old))}
    table = "name,role,event\rAda Okafor,Speaker,Lakes\rTomas Lind,Speaker,Lakes\r"
    assert who(told(read(table, "list.csv")), "announcedAt") == {"Ada Okafor", "Tomas Lind"}
    within = read("IGF 2030 WS #1 Lakes\n\nSpeaker 1: Ada\rOkafor, Lake Trust\n")
    assert ("Ada Okafor", "announcedAt") in {row[:2] for row in told(within)}


def test_a_broken_line_of_the_lexicon_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "garbles.ttl").write_text("<urn:a> <urn:b> 1 .\n broken here", encoding="utf-8")
    monkeypatch.setattr(lexicon, "ontology_folder", lambda: tmp_path)
    with pytest.raises(UnreadableInput, match=r"garbles\.ttl:2: "):
        lexicon._told.__wrapped__()


def test_where_nothing_was_read_no_file_is_written_over(tmp_path: Path) -> None:
    odd, out = tmp_path / "odd.txt", tmp_path / "new.ttl"
    odd.write_text("Nothing to see.", encoding="utf-8")
    out.write_text("@prefix a: <http://a/> .\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["read", str(odd), str(tmp_path / "missing.txt"), "-o", str(out)])
    assert done.exit_code == 1
    assert "nothing was read" in done.stderr
    assert out.read_text(encoding="utf-8") == "@prefix a: <http://a/> .\n"


def test_reading_does_not_write_over_decisions(tmp_path: Path) -> None:
    record, out = tmp_path / "record.txt", tmp_path / "new.ttl"
    record.write_text(RECORD, encoding="utf-8")
    CliRunner().invoke(main, ["read", str(record), "-o", str(out)])
    done = CliRunner().invoke(
        main, ["review", str(out), "--accept", "tomas-lind", "--by", "A. Reviewer", "--on", "2030-03-04"]
    )
    assert done.exit_code == 0, done.output
    assert Atlas.open(out).query("ASK { person:tomas-lind cor:spokeAt event:igf-2030-ws-1 }").truth
    again = CliRunner().invoke(main, ["read", str(record), "-o", str(out)])
    assert again.exit_code == 1
    assert "holds decisions" in again.stderr
    assert "# Proposed by `corridors read`, decided with" in out.read_text(encoding="utf-8")
    CliRunner().invoke(main, ["review", str(out), "--reopen", "*"])
    assert "cor:accepted" not in out.read_text(encoding="utf-8")
    assert "nothing here was checked yet" in out.read_text(encoding="utf-8")


def test_accept_all_leaves_what_is_in_doubt(tmp_path: Path) -> None:
    record, out = tmp_path / "record.txt", tmp_path / "new.ttl"
    record.write_text(RECORD + "\n>> JO: Hello to all of you here in this room.\n", encoding="utf-8")
    CliRunner().invoke(main, ["read", str(record), "-o", str(out)])
    CliRunner().invoke(main, ["review", str(out), "--accept-all"])
    review = Review(read_graph(out))
    assert review.questions()
    assert all(question.doubt or question.candidates for question in review.questions())


def test_same_and_not_same_are_judgements_that_can_be_taken_back() -> None:
    known = [Entity("person:ada-okafor", "Ada Okafor", ("cor:Person",))]
    document = document_of("r.txt", "IGF 2030 WS #1 Lakes\n\n>> ADA OKAFORR: Hello.\n\n>> TOMAS LIND: Hi.\n")
    found = propose([document], known=known)
    review = Review(found.triples)
    pairs = {one.name: one.candidates for one in review.questions() if one.doubt == "are these one?"}
    assert pairs == {"person:ada-okaforr": ("person:ada-okafor",)}
    before = set(review.triples)
    review.same("person:ada-okaforr", "person:ada-okafor")
    assert "claim:person.ada-okafor.spokeAt.event.igf-2030-ws-1" in review.ledger.claims
    assert review.undo()
    assert set(review.triples) == before
    review.apart("person:ada-okaforr", "person:ada-okafor")
    assert not any(question.group == "who is who" for question in review.questions())


def test_that_two_are_one_can_be_taken_back_later_from_the_file_in_git(tmp_path: Path) -> None:
    known = [Entity("person:ada-okafor", "Ada Okafor", ("cor:Person",))]
    text = "IGF 2030 WS #1 Lakes\n\n>> ADA OKAFORR: Hello, the ITU is here.\n\n>> TOMAS LIND: Hi.\n"
    before = propose([document_of("r.txt", text)], known=known).triples
    review = Review(before, by="A. Reviewer")
    review.same("person:ada-okaforr", "person:ada-okafor")
    review.accept("claim:person.ada-okafor.spokeAt.event.igf-2030-ws-1")
    out = tmp_path / "new.ttl"
    out.write_text(write_turtle(review.triples), encoding="utf-8")
    done = CliRunner().invoke(main, ["review", str(out), "--reopen", "ada-okaforr"])
    assert done.exit_code == 0, done.output
    assert set(read_graph(out)) == set(before)


def test_that_two_are_two_can_be_taken_back_and_is_asked_again() -> None:
    known = [Entity("person:ada-okafor", "Ada Okafor", ("cor:Person",))]
    document = document_of("r.txt", "IGF 2030 WS #1 Lakes\n\n>> ADA OKAFORR: Hello.\n\n>> TOMAS LIND: Hi.\n")
    review = Review(propose([document], known=known).triples)
    before = set(review.triples)
    review.apart("person:ada-okaforr", "person:ada-okafor")
    assert review.judged("okafor") == ["person:ada-okaforr"]
    review.reopen(*review.judged("okafor"))
    assert set(review.triples) == before


def test_what_was_read_of_a_source_already_decided_on_adds_its_evidence_alone(tmp_path: Path) -> None:
    record, held, new = tmp_path / "record.txt", tmp_path / "held.ttl", tmp_path / "new.ttl"
    record.write_text(RECORD, encoding="utf-8")
    for out in (held, new):
        CliRunner().invoke(main, ["read", str(record), "-o", str(out)])
    claim = "claim:person.tomas-lind.spokeAt.event.igf-2030-ws-1"
    CliRunner().invoke(main, ["review", str(held), "--accept", claim, "--by", "A. Reviewer", "--on", "2030-03-04"])
    for order in ((held, new), (new, held)):
        atlas = Atlas.open(*order, include=("proposed",))
        assert atlas.ledger.claims[claim].status == "accepted"
        assert [f for f in atlas.check() if f.severity == "violation"] == []
    assert Atlas.open(new, include=("proposed",)).ledger.claims[claim].status == "proposed"


def test_two_processes_are_never_merged_because_their_names_are_alike() -> None:
    known = [
        Entity("process:lake-group-2028-2029", "Lake group 2028–2029", ("cor:Process",), acronyms=("LGR",)),
        Entity("process:lake-group-2030-2031", "Lake group 2030–2031", ("cor:Process",), acronyms=("LGR",)),
    ]
    text = "A talk\n\nThe LGR will be spoken of in this event page, which gives no date at all to go by.\n"
    reading = propose([document_of("p.txt", text)], known=known, kind="event").turtle()
    assert "cor:object process:" not in reading
    assert "process:lake-group-2028-2029" in reading
    assert "process:lake-group-2030-2031" in reading


@pytest.mark.trust
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        ">>",
        ">> : ",
        "---\n",
        "---\na: &a [*a, *a]\nb: *a\n---\n",
        "Speaker 1:\nSpeaker 2:\n",
        "x" * 300_000,
        ">> A: " * 20_000,
        "Organizer 1: " + "a," * 50_000,
        "<html>" + "<div>" * 20_000 + "x",
        "name,role\n" + '"' * 9_999,
        "IGF 2030 WS #1 \u202eLakes\n\n>> ADA\u202e OKAFOR: <script>alert(1)</script>\n\n>> B C: '; DROP\n",
        "1. Decides to convene " * 5000,
        "Speakers\n" + "Ada " * 30_000,
        "A/RES/1/1\n" + "resolutions 1/1, " * 20_000,
        "The event is organised by " + "Example " * 20_000,
        *(
            "The report of the group was " + words * 20_000
            for words in ("X", "A-", "X'", "X&", "A ", "A, ", "(", "“", "a-", "- ", "1 ", "| ", ">> ", "Mr. A. ")
        ),
    ],
    ids=range(31),
)
def test_odd_documents_are_read_without_harm_and_in_time(text: str) -> None:
    document = document_of("odd.txt", text)
    for kind in [None, *(kind for kind in readers() if kind != "graph")]:  # what is no graph is an error of its own
        begin = time.process_time()
        turtle = propose([document], kind=kind, strict=True).turtle()
        assert time.process_time() - begin < 8  # alone at most two, on a busy machine more
        assert "<script" not in turtle or "<script>" not in re.sub(r'"[^"\n]*"', "", turtle)


def test_a_web_page_becomes_text_whose_offsets_hold() -> None:
    html = (
        "<!doctype html><html><head><title>T &amp; U</title><style>p{}</style></head><body><p>One "
        "<b>two</b></p><td>a</td><td>b</td></body></html>"
    )
    document = document_of("page.html", html)
    assert document.text == plain_text(html)
    assert "p{}" not in document.text
    assert [document.passage(line.start, line.end) for line in document.lines()][:2] == ["T & U", "One two"]


def test_what_a_web_page_does_not_show_is_not_read() -> None:
    page = (
        "<html><head><title>Lakes<script>x()</script></title></head><body><div style='display: none'>a<div>b</div><br>c"
        "</div><p hidden>d<p>One<ul><li style=display:none>e<li>Two</ul></body></html>"
    )
    assert plain_text(page).split() == ["Lakes", "One", "Two"]


def test_the_five_known_documents(sources_dir: Path) -> None:
    documents = [read_document(path) for path in sorted(sources_dir.glob("*.txt"))]
    found = propose(documents)
    turtle = found.turtle()
    assert turtle == propose(documents).turtle()
    assert [violation for violation in Atlas(found.triples).check() if violation.severity == "violation"] == []
    for name in ("pavel-mraz", "john-hering", "tupou-tuah-baravilala", "edoardo-ravaioli", "joyce-hakmeh"):
        assert f"claim:person.{name}.organised.event.igf-2023-ws-107 a cor:Claim" in turtle
    assert "claim:person.pavel-mraz.spokeAt" not in turtle
    assert "claim:person.amir-mokabberi.spokeAt" not in turtle
    assert "claim:person.amir-mokabberi.askedQuestionAt.event.igf-2023-ws-107" in turtle
    assert "🔒" not in turtle


@pytest.mark.slow
def test_reading_grows_in_line_with_the_text() -> None:
    turn = (
        ">> ADA OKAFOR: The open-ended working group met, and the ITU was there.\n\n>> TOMAS LIND: "
        "I have a question on norms.\n\n"
    )

    def seconds(times: int) -> float:
        document = document_of("long.txt", "IGF 2030 WS #1 Lakes\n\n" + turn * times)
        begin = time.process_time()
        propose([document])
        return time.process_time() - begin

    seconds(10)
    assert seconds(4000) < 3.2 * max(0.05, seconds(2000))


def test_read_as_takes_a_named_reader_and_says_which_there_are() -> None:
    with pytest.raises(Exception, match="--as takes event, graph, igf"):
        read_as(document_of("x.txt", "x"), "nothing")


def test_thousands_of_names_are_settled_in_no_time_by_the_square() -> None:
    syllables = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu")
    words = [f"{one}{two}{three}".title() for one in syllables for two in syllables for three in syllables]
    names = [f"{given} {family}" for given, family in zip(words, words[::-1], strict=True)]
    begin = time.process_time()
    assert len(settle_names(names)) == len(names)
    assert full_names(" said. ".join(names[:500]), words[:300])["Bababa"] == "Bababa Mumumu"
    assert time.process_time() - begin < 5  # a tenth of a second alone; by the square minutes


def test_the_report_counts_what_gave_a_claim_and_names_the_lines_that_gave_none() -> None:
    text = "Lake Forum 2030\n\nSpeakers:\nAda Okafor, Lake Trust\n\nBring a boat.\nBring two.\n"
    lines = propose([document_of("page.txt", text)]).reports[0].lines()
    assert any(re.fullmatch(r"  lines that gave claims: \d; that gave none: \d: .*6–7", line) for line in lines)


def test_where_a_reader_finds_nothing_that_is_said_and_no_file_is_written(tmp_path: Path) -> None:
    soup, out = tmp_path / "soup.txt", tmp_path / "new.ttl"
    soup.write_text("Take a leek.\n\nCut it, and boil it for an hour.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["read", str(soup), "--as", "un", "-o", str(out)])
    assert done.exit_code == 1
    assert "nothing was found in it as UN text" in done.stderr
    assert not out.exists()


def test_a_web_page_is_read_in_what_it_says_it_is_written_in(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes('<html><head><meta charset="iso-8859-1"></head><p>Zoë – “hello”</p>'.encode("cp1252"))
    assert read_document(page).text == "Zoë – “hello”\n"
    page.write_text('<html><head><meta charset="iso-8859-1"></head><p>Zoë</p>', encoding="utf-8")
    assert read_document(page).text == "Zoë\n"
    for data, said in (
        ("<html><p>Zoë</p>".encode("cp1252"), "is not UTF-8 here"),
        (b'<html><meta charset="windows-1252"><p>\x81</p>', "is not written in windows-1252, as it says"),
        (b'<html><meta charset="iso-8859-99"><p>\x81</p>', "is not written in iso-8859-99, as it says"),
        (b"%PDF-1.4\n\xe2", "is a PDF; save its text"),
        (b"\x89PNG\r\n\x1a\n", r"is a picture \(PNG\); save its text"),
        (b"PK\x03\x04\x14", "is a ZIP archive, as .docx"),
    ):
        page.write_bytes(data)
        with pytest.raises(UnreadableInput, match=said):
            read_document(page)


def test_a_sentence_longer_than_any_is_read_in_parts_and_the_report_says_so() -> None:
    long = "the fox supports the OEWG and Norway, " * 2_000
    text = f"IGF 2030 WS #1 Lakes\n\n>> ADA OKAFOR: {long}\n\n>> TOMAS LIND: Hi to all.\n"
    document = document_of("r.txt", text)
    assert max(map(len, document.text.split("\n"))) <= 4_000
    assert len(document.text) == len(document.written)
    begin = time.process_time()
    (report,) = propose([document]).reports
    assert time.process_time() - begin < 15
    assert "  line 3 is too long to be read whole: it was read in parts" in report.lines()


def test_a_line_longer_than_any_talk_is_not_read_and_the_report_says_so() -> None:
    endless = "Ada Okafor, " * 400_000
    document = document_of("r.txt", f"IGF 2030 WS #1 Lakes\n\n>> ADA OKAFOR: Hello.\n\n>> TOMAS LIND: Hi.\n{endless}\n")
    assert (document.unread, document.parted, len(document.text)) == ((6,), (), len(document.written))
    begin = time.process_time()
    (report,) = propose([document]).reports
    assert time.process_time() - begin < 15
    assert "  line 6 has more than 200,000 characters: it was not read; break it into lines" in report.lines()
    (report,) = propose([document_of("x.txt", endless)]).reports
    assert report.why_not.startswith("line 1 has more than 200,000 characters")
