"""Reports on session pages: who spoke, who came instead, and what the text says of those who are listed. All invented."""

# ruff: noqa: E501 - pages have such lines

from telling import proposed, who

REPORT = """IGF 2023 WS #777 Who may speak for lakes

Organizer 1: \U0001f512Ministry of Lakes of Sweden
Speaker 1: Tomas Lind, Private Sector, Western European and Others Group (WEOG)
Speaker 2: Eva Berg, Government, Western European and Others Group (WEOG)
Speaker 3: Samuel Haddad, Technical Community, Asia-Pacific Group

Moderator
Sam Haddad, Technical Community, Asia-Pacific Group

Description: Ms Berg, Head of Cyber at the Ministry of Lakes of Sweden, will reply. The cybercrime convention will be mentioned only in passing. The session is made possible by a grant of the Harbour Foundation.

Session Report (* deadline 26 October) - click on the ? symbol for instructions
Tomas Lind stressed that his laboratory had applied twice. Ms Berg was unable to attend and was replaced by her colleague Lars Holm of the Ministry of Lakes. Lina Haddad, from the University of Tarn, asked about costs.
Report prepared by Mei Tanaka
"""


def test_the_report_on_a_session_page_says_who_spoke() -> None:
    found = proposed(REPORT)
    assert who(found, "spokeAt") == {"tomas-lind", "lars-holm"}
    assert who(found, "askedQuestionAt") == {"lina-haddad"}
    assert who(found, "rapporteurOf") == {"mei-tanaka"}
    assert {value for _, relation, value in found if relation == "startDate"} == {"2023"}


def test_a_page_tells_of_those_it_lists_who_employs_them_who_pays_and_that_two_forms_are_one() -> None:
    found = proposed(REPORT)
    assert ("eva-berg", "holdsPost", "head-of-cyber-ministry-of-lakes-of-sweden") in found
    assert who(found, "funded") == {"harbour-foundation"}
    assert who(found, "organised") == {"ministry-of-lakes-of-sweden"}
    assert who(found, "moderated") == {"samuel-haddad"}
    assert not [topic for _, relation, topic in found if relation == "about" and "cybercrime" in topic]


def test_who_opened_a_table_is_no_body_and_where_a_question_came_from_no_employer() -> None:
    found = proposed(
        "IGF 2023 WS #77 Lakes\n\nOrganizer 1: Tomas Lind, River House\n"
        "Facilitator: Lake Teams\nSpeaker 1: Sam Haddad, Office of the Lake Warden's Envoy on Law\n\n"
        "Session Report (* deadline 26 October)\nMr. Lind opened the round table and explained the case. "
        "The online moderator read out a question sent by Lina Haddad from Tarn, who wanted to know more.\n"
    )
    assert who(found, "organised") == {"tomas-lind"}
    assert {row for row in found if row[1] == "affiliatedWith"} == {
        ("tomas-lind", "affiliatedWith", "river-house"),
        ("sam-haddad", "affiliatedWith", "office-of-the-lake-warden-s-envoy-on-law"),
    }
