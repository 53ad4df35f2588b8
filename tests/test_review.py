"""Deciding on what was proposed: key by key, by pattern, beside a graph, and taken back."""

import itertools
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner

from corridors.atlas import Atlas
from corridors.claims import Entity
from corridors.cli import main, walking
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.review import GROUPS, Question, Review
from corridors.turtle import read_graph, statements, write_turtle

ADA = Entity("person:ada-okafor", "Ada Okafor", ("cor:Person",))
RECORD = "IGF 2030 WS #1 Lakes\n\n>> ADA OKAFORR: Hello, the ITU is here.\n\n>> TOMAS LIND: Hi to all.\n"
SPOKE = "claim:person.tomas-lind.spokeAt.event.igf-2030-ws-1"
#: The judgement that two are one, as files of before held it: raw triples in one note.
OLD_NOTE = """\
- <https://w3id.org/corridors/id/person/ada-okaforr> <https://w3id.org/corridors/ns#maybeSame> \
<https://w3id.org/corridors/id/person/ada-okafor> .
"""


def proposals(text: str = RECORD) -> list[ox.Triple]:
    """What is proposed of a record, beside a graph that knows Ada Okafor."""
    return propose([document_of("r.txt", text)], known=[ADA]).triples


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A file of proposals."""
    path = tmp_path / "new.ttl"
    path.write_text(write_turtle(proposals()), encoding="utf-8")
    return path


def walk(file: Path, keys: list[str | type[BaseException]], monkeypatch: pytest.MonkeyPatch, *options: str) -> str:
    """Walk through a file, one key after the other; give what stands on the screen."""
    left = iter(keys)

    def pressed() -> str:
        key = next(left)
        if isinstance(key, str):
            return key
        raise key

    monkeypatch.setattr("click.getchar", pressed)
    monkeypatch.setattr(walking, "_is_terminal", lambda: True)
    done = CliRunner().invoke(main, [*options, "review", str(file)], catch_exceptions=False)
    assert done.exit_code == 0
    return done.output


def statuses(file: Path) -> dict[str, str]:
    """The status of each claim of a file."""
    return {name: claim.status for name, claim in Ledger(read_graph(file)).claims.items()}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError, "q"])
def test_whoever_stops_keeps_what_was_decided(
    new: Path, monkeypatch: pytest.MonkeyPatch, stop: str | type[BaseException]
) -> None:
    shown = walk(new, ["s", "a", stop], monkeypatch)
    assert "1 decision written to" in shown
    assert "accepted" in statuses(new).values()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP])
def test_a_terminal_that_closes_loses_no_decision(new: Path, monkeypatch: pytest.MonkeyPatch, end: int) -> None:
    left = iter("sa")

    def pressed() -> str:
        if key := next(left, ""):
            return key
        os.kill(os.getpid(), end)
        raise AssertionError("the walk goes on")

    held = signal.signal(end, lambda *_: None)  # where nothing listens, the test goes on
    monkeypatch.setattr("click.getchar", pressed)
    monkeypatch.setattr(walking, "_is_terminal", lambda: True)
    CliRunner().invoke(main, ["review", str(new)])
    assert signal.signal(end, held) != signal.SIG_DFL
    assert "accepted" in statuses(new).values()


def test_a_key_that_is_none_says_so_and_asks_again(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = walk(new, ["x", "?", "q"], monkeypatch)
    assert "“x” is no key here: [y]es, one: the same as 1" in shown
    assert shown.count("[n]o, two: not the same") == 3
    assert shown.count("who is who") == 1


def test_who_is_who_shows_names_and_passages_of_both(
    new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = tmp_path / "held.ttl"
    other = "IGF 2029 WS #2 Rivers\n\n>> ADA OKAFOR: Hello again, everybody.\n\n>> MEI SATO: Hi to all.\n"
    held.write_text(write_turtle(proposals(other)), encoding="utf-8")
    shown = walk(new, ["q"], monkeypatch, "-g", str(held))
    assert "1: Ada Okafor (person:ada-okafor)" in shown
    assert "IGF 2030 WS #1: transcript, line 3" in shown
    assert "IGF 2029 WS #2: transcript, line 3" in shown


def test_a_group_is_of_doubts_in_the_same_words() -> None:
    doubts = ["Ada: may be Ada B (person:ada-b)", "a single name: is it a person?", "Cy 2: may be Cy D (person:cy-d)"]
    first, second, third = (Question(GROUPS[2], "claim:x", doubt) for doubt in doubts)
    assert first.alike == third.alike != second.alike


def test_accepting_a_group_leaves_other_doubts(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    triples = proposals(RECORD + "\n>> JO: Hello to all of you here in this room.\n")
    new.write_text(write_turtle(triples), encoding="utf-8")
    kinds = {q.alike for q in Review(triples).questions() if q.group == GROUPS[2]}
    assert len(kinds) == 2
    walk(new, ["s", "s", "g", "q"], monkeypatch)
    left = {q.alike for q in Review(read_graph(new)).questions() if q.group == GROUPS[2]}
    assert len(left) == 1


def test_what_the_graph_decided_on_is_neither_asked_nor_overridden(new: Path, tmp_path: Path) -> None:
    held = tmp_path / "held.ttl"
    held.write_text(new.read_text(encoding="utf-8"), encoding="utf-8")
    CliRunner().invoke(main, ["review", str(held), "--reject", SPOKE])
    beside = Atlas.open(held).ledger
    review = Review(proposals(), beside=beside)
    assert SPOKE not in {question.name for question in review.questions()}
    assert review.matching("tomas-lind.spokeAt") == []
    done = CliRunner().invoke(main, ["-g", str(held), "review", str(new), "--accept", "spokeAt"])
    assert "1 claim not asked" in done.output
    assert statuses(new)[SPOKE] == "proposed"
    assert [f for f in Atlas.open(held, new).check() if f.severity == "violation"] == []


def test_two_reviewers_may_accept_one_claim_on_two_days(new: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.ttl"
    other.write_text(new.read_text(encoding="utf-8"), encoding="utf-8")
    for file, who, day in ((new, "A. Reviewer", "2030-03-04"), (other, "B. Reviewer", "2030-03-05")):
        CliRunner().invoke(main, ["review", str(file), "--accept", SPOKE, "--by", who, "--on", day])
    assert [f for f in Atlas.open(new, other).check() if f.severity == "violation"] == []


def test_lines_that_nothing_was_taken_from_are_not_asked_about() -> None:
    review = Review(proposals("IGF 2030 WS #1 Lakes\n\nSpeaker 1: Ada Okafor, Lake Trust\n\nSpeaker 2: N/A\n"))
    assert any(not m.reading and not m.of for m in review.ledger.mentions.values())
    assert not any(q.group == GROUPS[1] for q in review.questions())
    assert not any(name.startswith("mention:") for name in review.matching("*"))


@pytest.mark.parametrize("option", ["--accept", "--reject", "--reopen"])
def test_a_pattern_that_matches_nothing_is_named(new: Path, option: str) -> None:
    assert "“nobody” matches nothing" in CliRunner().invoke(main, ["review", str(new), option, "nobody"]).output


def test_that_two_are_one_is_noted_in_short_lines_that_can_be_taken_back() -> None:
    before = proposals()
    review = Review(before)
    review.accept("claim:event.igf-2030-ws-1.mentions.organisation.itu.by-person.ada-okaforr")
    decided = set(review.triples)
    review.same("person:ada-okaforr", "person:ada-okafor")
    text = write_turtle(review.triples)
    notes = [t.object.value for t in review.triples if t.predicate.value.endswith("changeNote")]
    assert "claim:person.ada-okafor.spokeAt.event.igf-2030-ws-1 was " in text
    assert max(map(len, notes)) < 200
    assert not any("\n" in note or "<http" in note for note in notes)
    again = Review(read_graph(Path("x.ttl"), text.encode()))
    again.reopen("person:ada-okaforr")
    assert set(again.triples) == decided


def test_that_two_are_one_can_be_taken_back_where_both_said_the_same() -> None:
    both = RECORD + "\n>> ADA OKAFOR: I spoke as well, and at length.\n"
    review = Review(proposals(both))
    before = set(review.triples)
    review.same("person:tomas-lind", "person:ada-okafor")
    review.reopen("person:tomas-lind")
    assert set(review.triples) == before


BOTH = RECORD + "\n>> MEI SATO: I spoke as well, and at length.\n"


@pytest.mark.parametrize(("one", "other"), [*itertools.product(["proposed", "accepted", "rejected"], repeat=2)])
def test_two_that_are_one_have_one_status_and_what_was_decided_stands(one: str, other: str) -> None:
    review, joined = Review(proposals(BOTH)), SPOKE.replace("tomas-lind", "mei-sato")
    for name, status in ((SPOKE, one), (joined, other)):
        if status != "proposed":
            review.accept(name) if status == "accepted" else review.reject(name)
    before = set(review.triples)

    def statuses() -> list[str]:
        told = (t for t in review.triples if t.subject.value.endswith(joined[6:]) and "status" in t.predicate.value)
        return [t.object.value.rpartition("#")[2] for t in told]

    review.same("person:tomas-lind", "person:mei-sato")
    decided = {one, other} - {"proposed"}
    assert statuses() == (list(decided) if len(decided) == 1 else ["proposed"])
    assert len(review.ledger.claims[joined].evidence) == 2
    assert any("in two ways" in question.doubt for question in review.questions()) == (len(decided) == 2)
    again = Review(review.triples)
    again.reopen("person:tomas-lind")
    assert set(again.triples) == before
    review.reject(joined)
    review.reopen("person:tomas-lind")
    assert len(statuses()) == 1


def test_a_judgement_in_a_file_of_before_can_be_taken_back() -> None:
    review = Review(proposals())
    before = set(review.triples)
    pair = next(t for t in before if t.predicate.value.endswith("maybeSame"))
    review.triples.pop(pair)
    node = ox.NamedNode("https://w3id.org/corridors/id/person/ada-okaforr")
    for predicate, value in (
        ("http://www.w3.org/2004/02/skos/core#changeNote", ox.Literal(OLD_NOTE.rstrip("\n"))),
        ("http://purl.org/dc/terms/isReplacedBy", pair.object),
    ):
        review.triples[ox.Triple(node, ox.NamedNode(predicate), value)] = None
    review.reopen("person:ada-okaforr")
    assert set(review.triples) == before


def test_taking_a_group_back_takes_back_all_its_decisions() -> None:
    review = Review(proposals())
    review.accept(*review.matching("spokeAt"))
    review.undo()
    assert review.decided == 0


SEVERAL = "IGF 2030 WS #1 Lakes\n\nRapporteur: Ada Okaforr, Lake Ttrust\n\nSpeaker 1: Mei Satoh, Lake Ttrust\n"
JUDGED = {
    "organisation:lake-ttrust": "organisation:lake-trust",
    "person:ada-okaforr": "person:ada-okafor",
    "person:ada-okafor": "person:mei-satoh",
}


@pytest.mark.parametrize("order", list(itertools.permutations(JUDGED)))
def test_judgements_that_share_a_claim_can_be_taken_back_in_any_order(order: tuple[str, ...]) -> None:
    review = Review(proposals(SEVERAL))
    before = set(review.triples)
    for name, other in JUDGED.items():
        review.same(name, other)
    for name in order:
        review.reopen(name)
    assert set(review.triples) == before


def test_taking_one_judgement_back_leaves_those_after_it_and_what_was_decided_since() -> None:
    review = Review(proposals(SEVERAL))
    review.same("organisation:lake-ttrust", "organisation:lake-trust")
    review.same("person:ada-okaforr", "person:ada-okafor")
    review.accept(*review.matching("rapporteurOf"))
    review.reopen("organisation:lake-ttrust")
    claims = review.ledger.claims
    assert review.judged("*") == ["person:ada-okaforr"]
    assert claims["claim:person.ada-okafor.affiliatedWith.organisation.lake-ttrust"].status == "proposed"
    assert claims["claim:person.ada-okafor.rapporteurOf.event.igf-2030-ws-1"].status == "accepted"


HEARD = RECORD.replace("ITU", "OWEG")


def test_readings_and_pairs_that_the_graph_decided_on_are_not_asked_again() -> None:
    for judge in (Review.same, Review.apart):
        held = Review(proposals(HEARD))
        words = [q.name for q in held.questions() if q.group == GROUPS[1]]
        held.accept(*words)
        judge(held, "person:ada-okaforr", "person:ada-okafor")
        review = Review(proposals(HEARD), beside=Ledger(held.triples))
        assert words
        assert not {q.group for q in review.questions()} & set(GROUPS[:2])
        assert not set(review.matching("*")) & set(words)


def test_who_decided_is_kept_with_readings_and_judgements_too_until_they_are_taken_back() -> None:
    review = Review(proposals(HEARD), by="A. Reviewer", on="2030-03-04")
    before = set(review.triples)
    words = next(q.name for q in review.questions() if q.group == GROUPS[1])
    review.reject(words)
    review.same("person:ada-okaforr", "person:ada-okafor")
    review.apart("person:tomas-lind", "person:ada-okafor")
    signed = [t for t in review.triples if t.object == ox.Literal("A. Reviewer")]
    assert len(signed) == 3
    assert not [t for t in review.triples if t.predicate.value.endswith("verdict")]
    review.reopen(words, "person:ada-okaforr", "person:tomas-lind")
    assert {t for t in review.triples if not t.predicate.value.endswith("maybeSame")} < before


@pytest.mark.parametrize("judge", [Review.same, Review.apart])
def test_a_doubt_that_was_answered_is_no_doubt(judge: Callable[[Review, str, str], None]) -> None:
    review = Review(proposals())
    assert any(q.group == GROUPS[2] for q in review.questions())
    judge(review, "person:ada-okaforr", "person:ada-okafor")
    assert not any(q.group == GROUPS[2] for q in review.questions())
    review.reopen("person:ada-okaforr")
    assert any(q.group == GROUPS[2] for q in review.questions())


def test_a_file_stands_alone_after_two_were_taken_as_one(new: Path, tmp_path: Path) -> None:
    held = tmp_path / "held.ttl"
    other = "IGF 2029 WS #2 Rivers\n\n>> ADA OKAFOR: Hello again, everybody.\n\n>> MEI SATO: Hi to all.\n"
    held.write_text(write_turtle(proposals(other)), encoding="utf-8")
    review = Review(read_graph(new), beside=Atlas.open(held).ledger)
    review.same("person:ada-okaforr", "person:ada-okafor")
    new.write_text(write_turtle(review.triples), encoding="utf-8")
    assert [f for f in Atlas.open(new).check() if f.severity == "violation"] == []


def test_words_that_may_be_of_several_are_of_the_one_chosen(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "mention:r.1-4"
    lines = [f"{name} rdf:type cor:Mention", f"{name} cor:status cor:proposed", f'{name} cor:surfaceForm "LAK"']
    lines += [f"{name} cor:mentionOf process:lakes-1", f"{name} cor:mentionOf process:lakes-2"]
    before = statements(lines)
    new.write_text(write_turtle(before), encoding="utf-8")
    shown = walk(new, ["2"], monkeypatch)
    assert "2: of process:lakes-2" in shown
    review = Review(read_graph(new))
    assert review.ledger.mentions[name].of == ("process:lakes-2",)
    assert review.ledger.mentions[name].status == "accepted"
    review.reopen(name)
    assert set(review.triples) == set(before)


def test_what_is_accepted_is_shown_and_of_which_document(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = "IGF 2029 WS #2 Rivers\n\nSpeaker 1: Mei Sato, Lake Trust\n"
    triples = propose([document_of("r.txt", RECORD), document_of("s.txt", other)]).triples
    new.write_text(write_turtle(triples), encoding="utf-8")
    shown = walk(new, ["s"] * len(Review(triples).questions()), monkeypatch)
    assert "announced as speaker" in shown
    assert "IGF 2029 WS #2: session page, line 3" in shown


def test_what_was_skipped_last_is_asked_again_when_taken_back(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = walk(new, ["s", "s", "a", "u", "u", "u", "q"], monkeypatch)
    assert shown.count("who is who") == 2
    assert "Nothing to take back" not in shown


def test_a_pattern_that_fits_nothing_at_all_decides_nothing_and_is_an_error(new: Path) -> None:
    before = new.read_bytes()
    done = CliRunner().invoke(main, ["review", str(new), "--accept", "spokeAt", "--reject", "lakes-and-law"])
    assert (done.exit_code, new.read_bytes()) == (1, before)
    assert (
        "“lakes-and-law” matches nothing in the file, so nothing is decided; a pattern is a relation (" in done.output
    )


def test_a_pattern_whose_claims_are_decided_is_none(new: Path) -> None:
    done = [CliRunner().invoke(main, ["review", str(new), "--accept", "spokeAt"]) for _ in range(2)]
    assert [one.exit_code for one in done] == [0, 0]
    assert "“spokeAt” matches nothing that is open" in done[1].output


@pytest.mark.parametrize("option", ["--accept", "--reject", "--reopen"])
def test_an_empty_pattern_does_not_mean_everything(new: Path, option: str) -> None:
    assert CliRunner().invoke(main, ["review", str(new), option, ""]).exit_code == 2


def test_yes_and_no_answer_whether_two_names_are_one_persons(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twice = new.with_name("twice.ttl")
    twice.write_bytes(new.read_bytes())
    walk(new, ["n", "q"], monkeypatch)
    assert Ledger(read_graph(new)).apart
    walk(twice, ["y", "q"], monkeypatch)
    assert Ledger(read_graph(twice)).entities["person:ada-okaforr"].replaced_by == "person:ada-okafor"


def test_no_to_one_person_rejects_as_of_another() -> None:
    one = Question(GROUPS[2], SPOKE, "Tomas Lint: spelt differently elsewhere: one person?")
    review = Review(proposals())
    walking._answer(review, one, [one], {}, iter("n").__next__)
    assert review.ledger.claims[SPOKE].status == "rejected"
    assert "another person is meant" in write_turtle(review.triples)
    assert walking._keys_of(one, 1)[0] == "[y]es, one person: accept  [n]o, two persons: reject"


def test_every_key_is_in_the_help() -> None:
    told = CliRunner().invoke(main, ["review", "--help"]).output
    assert all(f"\n    {key} " in told for key in ("y", "n", "s", "1-9", "a", "g", "u", "q"))
