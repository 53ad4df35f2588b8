"""Read captions of calls, which tag people by the names their screens show."""

from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose
from corridors.readers import read_as

_CALL = """WEBVTT

NOTE Recording "Lake Seminar on Law - Session 2" 2030-08-21 (Wednesday), not corrected

1
00:00:10.020 --> 00:00:24.310
Host - Lake Room 2: Good morning. I'm Bea Arrow, a lecturer at the Lake University, and I'll be moderating today.

2
00:00:24.600 --> 00:00:41.050
Host - Lake Room 2: This seminar is convened by the Lake Trust and the Reed Council, and the Lind Fund is paying.

3
00:01:10.050 --> 00:01:33.640
Ada O (Kenya): So I'm Ada Okafor, and Kenya was one of the first to join.

4
00:01:33.800 --> 00:01:52.110
Ada O (Kenya): We support the proposal of Norway... no, let me be careful. We are studying it.

5
00:01:53.000 --> 00:01:59.110
T. Lind: Hello everyone, Tomas Lind, Tomas from the Lake Council, I do the law there.

6
00:02:00.000 --> 00:02:09.110
Unknown speaker: Thank you. Mei Tanaka. My question is to Ada: who decides?
"""


def test_display_names_give_their_people_and_rooms_are_no_bodies() -> None:
    reading = read_as(document_of("call.vtt", _CALL))
    assert reading is not None
    assert reading.event is not None
    assert (reading.event.name, reading.day) == ("Lake Seminar on Law - Session 2", "2030-08-21")
    told = {(said.subject.name, said.relation, getattr(said.object, "name", "")) for said in reading.said}
    assert {who for who, relation, _ in told if relation == "cor:spokeAt"} == {
        "Bea Arrow",
        "Ada Okafor",
        "Tomas Lind",
        "Mei Tanaka",
    }
    assert {who for who, relation, _ in told if relation == "cor:askedQuestionAt"} == {"Mei Tanaka"}
    assert {what for _, relation, what in told if relation == "cor:affiliatedWith"} == {
        "Lake University",
        "Lake Council",
    }
    assert {who for who, relation, _ in told if relation == "cor:organised"} == {"Lake Trust", "Reed Council"}
    assert "cor:supported" not in {relation for _, relation, _ in told}


def test_captions_of_calls_begin_each_cue_with_a_name_whoever_it_is() -> None:
    said = (
        ("Ada Okafor (Lake Trust)", "Good morning. Today is the 16th of April 2030 and the talk is on lakes."),
        ("Ada Okafor (Lake Trust)", "We organise it with the Reed Council. With us is Ambassador Tomas Lind, who is"),
        ("Ada Okafor (Lake Trust)", "Permanent Representative of Norway to the United Nations."),
        ("PM Norway - T. Lind", "Thank you. We spoke of it in the OEWG. The AU, I mean, the European Union heard us."),
        ("Jonas (tech)", "A note: UNIDIR is in the call."),
        ("Room 2", "Hello, we cannot hear the Council of Europe."),
    )
    cues = "".join(
        f"{n}\n00:00:{n:02}.000 --> 00:00:{n + 1:02}.000\n{who}: {words}\n\n" for n, (who, words) in enumerate(said, 10)
    )
    found = propose([document_of("call.vtt", f"WEBVTT\n\n{cues}")])
    claims = {(c.subject, c.relation, c.object or c.value, c.said_by) for c in Ledger(found.triples).claims.values()}
    told = {(who.partition(":")[2], how, what.partition(":")[2] or what) for who, how, what, _ in claims}
    assert {who for who, how, _ in told if how == "cor:spokeAt" and "unnamed" not in who} == {
        "ada-okafor",
        "tomas-lind",
    }
    assert {who for who, how, _ in told if how == "cor:organised"} == {"lake-trust", "reed-council"}
    assert {what for _, how, what in told if how == "cor:startDate"} == {"2030-04-16"}
    by_lind = {what for _, how, what, by in claims if how == "cor:mentions" and by == "person:tomas-lind"}
    assert "organisation:european-union" in by_lind
    assert not by_lind & {"organisation:african-union", "organisation:unidir", "organisation:council-of-europe"}
