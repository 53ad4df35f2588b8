"""Hearings, spoken captions and report templates: who is heard, for whom, and who pays."""

# ruff: noqa: E501 - rows of records are long lines

from corridors.documents import document_of
from corridors.readers import igf, transcript
from corridors.readers.names.spellings import alike
from corridors.readers.notes import Named


def _said(reading):
    def plain(term):
        return term.name if isinstance(term, Named) else term

    return {(one.subject.name, one.relation, plain(one.object) or one.value) for one in reading.said}


HEARING = """Lake Committee
Oral evidence: Rivers

Tuesday 4 June 2030
10.35 am

Members present: Baroness Marsh (The Chair); Lord Fen of Weir.

Witnesses
I: Professor Ada Okafor, Professor of Law, University of Lakes; Tomas Lind, Director, Reed Trust.

Q1 The Chair: Welcome to you both. Who is who here?

Ada Okafor: I teach law, and I thank the committee for the invitation.

Q2 Lord Fen of Weir: Has the working group achieved anything so far?

Tomas Lind: The Reed Trust was refused accreditation to the OEWG in 2023, and we regret it.

The Chair: Thank you both for that.
"""


def test_the_head_of_a_hearing_says_who_presides_and_for_whom_witnesses_stand():
    said = _said(transcript.read(document_of("x.txt", HEARING)))
    assert ("Baroness Marsh", "cor:chaired") in {one[:2] for one in said}
    assert ("Ada Okafor", "cor:affiliatedWith", "University of Lakes") in said
    assert ("Tomas Lind", "cor:holdsPost", "Director, Reed Trust") in said
    assert not any(who == "I" for who, _, _ in said)


CAPTIONS = """1
00:00:00,000 --> 00:00:05,000
>> welcome back all it is the sixteenth of May 2030
and I'm Ada Okafor of the Lake Trust your host

2
00:00:05,000 --> 00:00:10,000
we have two guests Tomas Lind head of law at the Reed Institute and

3
00:00:10,000 --> 00:00:15,000
Mei Tanaka Sato of the ministry of foreign affairs of Japan

4
00:00:15,000 --> 00:00:20,000
>> thank you Ada so at the Reed Institute we look at the talks and we look at
the sea and we do so every year with some care and joy

5
00:00:20,000 --> 00:00:25,000
>> Mei Tanaka

6
00:00:25,000 --> 00:00:30,000
>> thanks Ada we have voted for the programme last year and we would do so
again thanks to the Heron Foundation which pays for this series
"""


def test_captions_name_the_guests_once_and_the_day_aloud():
    said = _said(transcript.read(document_of("x.srt", CAPTIONS)))
    kinds = {(who, relation) for who, relation, _ in said}
    assert {("Tomas Lind", "cor:spokeAt"), ("Mei Tanaka Sato", "cor:spokeAt"), ("Ada Okafor", "cor:moderated")} <= kinds
    assert ("Tomas Lind", "cor:affiliatedWith", "Reed Institute") in said
    assert ("Mei Tanaka Sato", "cor:affiliatedWith", "Ministry of Foreign Affairs of Japan") in said
    assert ("Heron Foundation", "cor:funded") in kinds
    assert "2030-05-16" in {value for _, relation, value in said if relation == "cor:startDate"}


def test_to_speak_for_a_body_is_not_to_work_there():
    text = (
        "Transcript of the lake hearing\n\nADA OKAFOR (speaking on behalf of the Lake Youth Forum): Thank you, "
        "I work for Reednet, but today I stand for youth.\n\nCHAIR: I thank you.\n\nADA OKAFOR "
        "(speaking on behalf of the Lake Youth Forum): Thank you, Chair.\n"
    )
    said = _said(transcript.read(document_of("x.txt", text)))
    assert ("Ada Okafor", "cor:represents", "Lake Youth Forum") in said
    assert {body for who, relation, body in said if relation == "cor:affiliatedWith"} == {"Reednet"}


REPORT = """IGF 2030 OF #14 Quiet waters

Speakers:

TBA
High-level representative of the Ministry (tbc)
Ms. Ada Okafor and Mr. Tomas Lind, both of the Lake Institute

Report:
- Rapporteur/Notetaker: Mei Tanaka

- List of speakers and their institutional affiliations (Indicate male/female):
Ada Okafor, Lake Institute (female)
Reyhan Məmmədov, Reed University (male)
"""


def test_a_report_template_lists_who_spoke_and_takes_no_gender_for_a_body():
    said = _said(igf.read(document_of("x.txt", REPORT)))
    kinds = {(who, relation) for who, relation, _ in said}
    assert {
        ("Ada Okafor", "cor:announcedAt"),
        ("Tomas Lind", "cor:announcedAt"),
        ("Ada Okafor", "cor:spokeAt"),
    } <= kinds
    assert [who for who, relation in kinds if relation == "cor:rapporteurOf"] == ["Mei Tanaka"]
    assert {body for _, relation, body in said if relation == "cor:affiliatedWith"} == {
        "Lake Institute",
        "Reed University",
    }


def test_names_in_other_alphabets_and_orders_are_one_person():
    assert alike("Reyhan İsgəndərli", "Reyhan Isgandarli")
    assert alike("Hoang Van Lam", "Lam Hoang")
    assert not alike("Hoang Van Lam", "Lam Nguyen")


def test_witnesses_of_one_row_are_told_apart_whatever_their_titles():
    row = "Witnesses\nI: Rt Hon Ada Okafor, Minister for Rivers at Foreign, Lakes and Water Office; and Tom Lind, Head of Reeds and Eels, LKO."
    other = "Witnesses\nI: Sir Tom Lind, Head of Law, Lake Office, Eva Kos, Finance Director, LKO, and Jan Rask, Manager, Lake Office."
    found = _said(
        transcript.read(document_of("x.txt", HEARING.replace("Witnesses\nI: Professor", f"{row}\n{other}\nII: Dr")))
    )
    posts = {(name, post) for name, relation, post in found if relation == "cor:holdsPost"}
    assert ("Ada Okafor", "Minister for Rivers, Foreign, Lakes and Water Office") in posts
    assert ("Tom Lind", "Head of Reeds and Eels, LKO") in posts
    assert ("Eva Kos", "Finance Director, LKO") in posts


def test_a_committee_takes_evidence_whatever_stands_before_its_name():
    found = _said(
        transcript.read(document_of("x.txt", HEARING.replace("Lake Committee\n", "Taken before the Lake Committee\n")))
    )
    assert "Lake Committee" in {name for name, relation, _ in found if relation == "cor:organised"}
