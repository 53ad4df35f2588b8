"""Reading minutes and summary records, which tell what was said. People are invented."""

import telling

MINUTES = """LAKE COMMITTEE OF THE WEST
Working Group on Cooperation in Lakes

MINUTES OF THE FOURTH MEETING
held in Bridgetown, Barbados, on 16 and 17 May 2030

1. The meeting was opened at 9.40 a.m. on Monday, 16 May, by Ms. Okafor (Kenya), Minister of Lakes.

2. Mr. Lind (Sweden), Chair of the Working Group, said that eleven measures had been adopted.

3. The Secretariat thanked Canada for its financial contribution to the meeting.

4. On the proposal of Ms. de la Rask (Peru), the meeting elected Ms. Tanaka (Japan) as rapporteur by acclamation.

5. Mr. Novak (Czechia) asked whether the measure was to be voluntary.

6. Ms. Abebe (Ethiopia), speaking on behalf of the African Union (AU), replied that it was.

7. Mr. Kos (Reed Institute) presented a paper. Mr. Feng (China, observer) had been listed to speak but was not present.

8. The Group heard a presentation by Ms. Rowan (Norway, observer), who spoke of rain.
"""
RECORD = """General Assembly
Seventy-ninth session
Official Records

Third Committee
Summary record of the 12th meeting
Held at Headquarters, New York, on Tuesday, 8 October 2024, at 10 a.m.

Chair: Mr. Lind ................................ (Sweden)
later: Ms. Abebe (Vice-Chair) ....................... (Ethiopia)

1. Ms. Okafor (Kenya) said that it rained.

2. Mr. Novak (Czechia) said that it did not.

3. Ms. Tanaka (Japan) said that it had.

4. Mr. Kos (Reed Institute) said that it would.

5. Ms. Abebe (Ethiopia), Vice-Chair, took the Chair.
"""


def test_minutes_tell_who_spoke_who_presided_and_for_whom() -> None:
    page = telling.read(MINUTES)
    assert page.event is not None
    assert page.event.name == "Fourth meeting of the Working Group on Cooperation in Lakes"
    found = telling.told(page)
    spoke = {"Okafor", "Lind", "Novak", "Abebe", "Kos", "Rowan"}
    assert {who for who in telling.who(found, "spokeAt") if " " not in who} == spoke
    assert telling.who(found, "chaired") == {"Lind"}
    assert telling.who(found, "rapporteurOf") == {"Tanaka"}
    assert telling.who(found, "askedQuestionAt") == {"Novak"}
    assert telling.who(found, "funded") == {"Canada"}
    assert {("Abebe", "represents", "African Union"), ("Rowan", "represents", "state:no")} <= found
    assert ("Kos", "affiliatedWith", "Reed Institute") in found
    assert {place for _, _, place in telling.told(page, "heldIn")} == {"Bridgetown"}


def test_a_summary_record_names_all_who_presided() -> None:
    found = telling.told(telling.read(RECORD), "chaired", "spokeAt")
    assert telling.who(found, "chaired") == {"Lind", "Abebe"}
    assert {"Okafor", "Novak", "Tanaka", "Kos"} <= telling.who(found, "spokeAt")


def test_a_summary_record_is_a_paper_that_tells_of_its_committee_of_objections_and_of_sponsors() -> None:
    page = (
        "United Nations                                      A/AC.9/2035/SR.6\n"
        "General Assembly                                    Distr.: General\n"
        "                                                    14 April 2035\n\n"
        "Ad Hoc Committee on the Protection of Lakes\nSecond session\n\nSummary record of the 6th meeting\n"
        "Held at Headquarters, New York, on Thursday, 12 March 2035, at 3 p.m.\n\n"
        "1. Ms. Paz (Fiji) said that, by its resolution 89/41, the General Assembly had established the Ad Hoc "
        "Committee. Kenya had objected to one, the Lake Watch Institute.\n\n"
        "2. Mr. Lind (Norway), introducing draft resolution A/AC.9/2035/L.2, said that Chile and Peru had joined the "
        "list of sponsors.\n\n"
        "3. Ms. Roe (Observer for the River Union) said that it rained.\n\n"
        "4. Mr. Poe (Ghana) said that he agreed.\n\n"
        "5. Mr. Far (Observer for the Sea Union), read out by the Secretary in his absence, welcomed the draft.\n"
    )
    rows = telling.told(telling.read(page))
    body, draft = "Ad Hoc Committee on the Protection of Lakes", "Draft resolution (A/AC.9/2035/L.2)"
    assert {
        ("A/AC.9/2035/SR.6", "publishedOn", "2035-04-14"),
        (body, "mandatedBy", "General Assembly resolution 89/41"),
        ("Kenya", "objectedTo", "Lake Watch Institute"),
        ("Norway", "proposed", draft),
        ("Peru", "proposed", draft),
        ("Roe", "represents", "River Union"),
    } <= rows
    assert body in {row[2] for row in rows if row[1] == "meetingOf"}
    assert "Far" not in {row[0] for row in rows if row[1] == "spokeAt"}


def test_a_record_of_few_turns_is_one_by_its_symbol_and_whoever_replies_in_it_spoke() -> None:
    text = """A/C.3/90/SR.41
Third Committee
Summary record of the 41st meeting
Held at Headquarters, New York, on Tuesday, 8 October 2030, at 10 a.m.
Chair: Mr. Lindqvist (Sweden)
later: Ms. Abebe (Vice-Chair) (Ethiopia)

Right of reply
53. Ms. Okonjo (Kenya), introducing draft A/C.3/90/L.7, rejected what the delegation of Peru had said."""
    page = telling.read(text)
    found = telling.told(page)
    assert telling.who(found, "chaired") == {"Lindqvist", "Abebe"}
    assert telling.who(found, "spokeAt") == {"Okonjo"}
    assert {("Abebe", "holdsPost", "Vice-Chair, Third Committee"), ("Okonjo", "represents", "state:ke")} <= found
    turn = (
        "A/C.1/90/PV.17\nFirst Committee, 17th meeting\nMonday, 7 October 2030, 3 p.m., New York\n\nMr. Rask "
        "(Peru): As Ms. Kos said in May, rain falls."
    )
    assert telling.who(telling.told(telling.read(turn)), "spokeAt") == {"Rask"}
