"""A list of those on a call that lost its lines is parted; staff are of their body, apologies were not there."""

from corridors.documents import document_of
from corridors.readers import transcript
from corridors.readers.attendees import run_together, staff

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
