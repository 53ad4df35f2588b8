"""Read captions of calls, which tag people by the names their screens show."""

from corridors.documents import document_of
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
