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
