"""Reading notes verbales and letters, and papers on meetings that offices and secretariats write. People are "
"invented."""

import telling

NOTE = """Permanent Mission of the Republic of Fiji to the United Nations
Note No. 88
New York, 3 March 2031

With reference to the letter dated 22 February 2031, the Permanent Mission wishes to inform the Secretariat that it
objects to the participation of the organization Eastern Lake Institute in the second session of the Working Group."""
INVITATION = """Permanent Mission of the Republic of Kenya to the United Nations
No. 417/NV

The Permanent Mission of the Republic of Kenya to the United Nations presents its compliments to all Permanent \
Missions and has the honour to invite them to an informal briefing on the draft articles, to be held on Friday, 6 \
October 2030, from 1:15 p.m. to 2:30 p.m. in Conference Room 6, United Nations Headquarters, New York."""
APPOINTMENT = """PRESIDENT OF THE GENERAL ASSEMBLY
26 March 2030

Excellency,

I am pleased to announce the appointment of H.E. Ms. Naledi Mogotsi, Permanent Representative of Botswana, and H.E. \
Mr. Henrik Lovland, Permanent Representative of Norway, as co-facilitators of the overall review of lake law."""
PANEL = """A/HRC/96/48
Panel discussion on lakes and human rights
Report of the Office of the United Nations High Commissioner for Human Rights
Distr.: General, 2 May 2034

2. The panel discussion, held in Geneva on 28 February 2034, was moderated by Rita Ochoa, journalist. The \
panellists were Amara Diallo, Legal Officer at the African Lake Commons, and Signe Holm, University of Bergen."""


def test_a_note_verbale_objects_for_its_state_and_invites_for_its_mission() -> None:
    note = telling.told(telling.read(NOTE))
    assert ("Fiji", "objectedTo", "Eastern Lake Institute") in note
    assert {value for _, how, value in note if how == "publishedOn"} == {"2031-03-03"}
    found = telling.told(telling.read(INVITATION))
    event = "Informal briefing on the draft articles"
    assert {("Permanent Mission of Kenya", "organised", event), (event, "heldIn", "New York")} <= found
    assert (event, "startDate", "2030-10-06T13:15:00") in found


def test_a_letter_tells_who_is_appointed_to_lead_what() -> None:
    found = telling.told(telling.read(APPOINTMENT))
    assert telling.who(found, "chaired") == {"Naledi Mogotsi", "Henrik Lovland"}
    assert ("Naledi Mogotsi", "represents", "state:bw") in found
    assert telling.who(found, "startDate") == set()


def test_papers_on_meetings_name_them_whatever_the_title_says_first() -> None:
    found = telling.told(telling.read(PANEL))
    event = "Panel discussion on lakes and human rights"
    assert {
        (event, "startDate", "2034-02-28"),
        (event, "heldIn", "Geneva"),
        ("Rita Ochoa", "moderated", event),
    } <= found
    assert telling.who(found, "spokeAt") == {"Amara Diallo", "Signe Holm"}
    moved = (
        "A/AC.9/2030/INF/3\nNote by the Secretariat\n27 May 2030\n\nThe third session of the Working Group, "
        "originally scheduled for 6 to 10 July 2030, has been postponed to 8 to 12 March 2031."
    )
    dates = telling.told(telling.read(moved), "publishedOn", "startDate", "endDate")
    assert {value for _, _, value in dates} == {"2030-05-27", "2031-03-08", "2031-03-12"}
    first = (
        "A/AC.9/7\nReport of the Ad Hoc Committee on Lakes on its session on organizational matters held in "
        "Velda from 10 to 12 May 2031"
    )
    begun = telling.told(telling.read(first), "startDate", "meetingOf")
    assert ("Organizational session of the Ad Hoc Committee on Lakes", "startDate", "2031-05-10") in begun


def test_a_day_behind_a_house_and_its_city_is_the_meetings_and_the_room_has_the_city() -> None:
    text = (
        "Informal dialogue on lakes\nConference Room 3, United Nations Headquarters, Velda, 14 May 2031\n"
        "Meeting summary\n\nIt rained."
    )
    assert {value for _, how, value in telling.told(telling.read(text)) if how == "startDate"} == {"2031-05-14"}
    page = "Lake side event\nWednesday, 6 March 2030 | 13:15–14:45 | Conference Room 12, UNHQ\n\nPanel: Ada Okafor"
    assert "New York" in {value for _, how, value in telling.told(telling.read(page)) if how == "heldIn"}
