"""Who was there stands above a record: those on a call, also where the list lost its lines; a hearing's witnesses."""

from corridors.documents import document_of
from corridors.readers import transcript
from corridors.readers.talk.attendance import run_together, staff, witness
from corridors.readers.talk.tags import in_the_chair

CALL = (
    "Size: px\n\nStudy Group on Names of Rivers TRANSCRIPT Thursday, 12 March 2032 at 1400 UTC "
    "Note: The following is the output of transcribing from an audio recording. "
    "Attendees: ccNSO Nadia Ferro,.it Jonas Birk,.dk Petra van Holt,.nl GNSO Samuel Adeyemi, NCSG Apologies: "
    "Tomas Quist,.se Eva Moor,.fr ICANN staff: Olga Pires Rana Habib Rana Habib: Good afternoon, and welcome to the "
    "call on the names of rivers. Apologies come from Tomas Quist."
)


def test_a_call_copied_onto_one_line_tells_who_attended_spoke_and_works_for_whom() -> None:
    reading = transcript.read(document_of("x.txt", CALL))
    found = {(one.subject.name, one.relation.removeprefix("cor:")) for one in reading.said}
    attended = {name for name, relation in found if relation == "attended"}
    assert attended == {"Nadia Ferro", "Jonas Birk", "Petra van Holt", "Samuel Adeyemi", "Olga Pires"}
    assert {name for name, relation in found if relation == "spokeAt"} == {"Rana Habib"}
    assert {("Rana Habib", "affiliatedWith"), ("Olga Pires", "affiliatedWith")} <= found
    assert reading.event is not None
    assert reading.event.name == "Study Group on Names of Rivers"
    assert [one.value for one in reading.said if one.relation == "cor:startDate"] == ["2032-03-12T14:00:00Z"]


def test_such_a_call_is_known_as_a_record() -> None:
    assert transcript.recognises(document_of("x.txt", CALL)) >= 0.8


def test_a_list_with_separators_is_left_to_others() -> None:
    assert run_together("Ada Okafor (Kenya); Tom Lind, Lake Trust") == []


def test_staff_of_nobody_and_names_of_an_odd_number_of_words_are_left_alone() -> None:
    assert staff("Staff: Ada Okafor") == ("", [])
    assert staff("ICANN staff: Ada Okafor Tom van Lind") == ("ICANN", [])


HEARING = """- Title
Joint Committee on Rivers
04/03/2031
- Questioner
{asked}
Brandt, Helga, MP
- Responder
Ms Tarn
Dr Brandt
- Status

Mr Pell
CHAIR (Mr Novak)
CHAIR
{column}Mr BRANDT
BRANDT, Dr Lena, Director, River House
TARN, Ms Lotte, Chair, Law Committee, Lake Trust
[10:05]
CHAIR: I welcome the witnesses from the two houses to this part of the hearing today.
"""


def said(text: str) -> set[tuple[str, str]]:
    reading = transcript.read(document_of("x.txt", text))
    return {(one.subject.name, one.relation.removeprefix("cor:")) for one in reading.said}


def of(asked: str = "CHAIR", column: str = "") -> set[tuple[str, str]]:
    return said(HEARING.format(asked=asked, column=column))


def test_fields_of_askers_and_answerers_make_a_record() -> None:
    assert transcript.recognises(document_of("x.txt", HEARING)) > 0.9


def test_who_is_listed_as_asking_asked_and_who_answered_spoke() -> None:
    found = of()
    assert {("Helga Brandt", "askedQuestionAt"), ("Lotte Tarn", "spokeAt"), ("Lena Brandt", "spokeAt")} <= found
    assert ("Lena Brandt", "askedQuestionAt") not in found


def test_the_one_named_chair_of_a_column_presided_and_nobody_else_of_it_did_anything() -> None:
    found = of()
    assert {name for name, relation in found if relation == "chaired"} == {"Novak"}
    assert "Pell" not in {name for name, _ in found}


def test_two_named_chairs_in_a_column_leave_open_who_presided_in_this_part() -> None:
    assert "Novak" not in {name for name, _ in of(column="CHAIR (Ms Quist)\n")}


def test_the_last_body_of_a_witness_is_the_employer_and_a_private_capacity_is_none() -> None:
    one, alone = witness("TARN, Ms Lotte, Chair, Law Committee, Lake Trust"), witness("WILDE, Emil, Private capacity")
    assert one is not None
    assert (one.name, one.post, one.employer) == (
        "Lotte Tarn",
        "Chair, Law Committee",
        "Lake Trust",
    )
    assert alone is not None
    assert (alone.name, alone.employer) == ("Emil Wilde", "")


def test_other_lines_in_capitals_name_no_witness() -> None:
    for line in ("KENYA, Nairobi", "LAKE TRUST, Ada Okafor, Director", "AGENDA, Item One"):
        assert witness(line) is None, line


def test_a_chair_in_brackets_is_read_in_capitals_alone() -> None:
    assert in_the_chair("ACTING CHAIR (Senator Novak)") == "Novak"
    assert in_the_chair("the chair (Novak)") == ""


def test_a_column_of_names_without_fields_makes_nobody_chair_either() -> None:
    column = "CHAIR\nMr Brandt\nCHAIR\nMs Quist\nTom Moor\n"
    found = said(f"Joint Committee on Rivers\n4 March 2031\n{column}\nMs TARN: I thank you.\n\nMr MOOR: So do I.\n")
    assert "chaired" not in {relation for _, relation in found}
