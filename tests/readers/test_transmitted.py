"""Reading letters that transmit the account of an event. People are invented."""

import telling

LETTER = """United Nations                                                A/90/911

General Assembly
Ninetieth session
                                              Distr.: General
                                              7 June 2035
                                              Original: English

     Letter dated 3 June 2035 from the Permanent Representatives of
     Georgia and Senegal to the United Nations addressed to the
     Secretary-General

     We have the honour to transmit herewith the Co-Chairs' summary of the
informal dialogue on lakes, which our two countries held by videoconference and
in Dakar on 14 and 15 May 2035 (see annex).

                                   (Signed) Levan Okafor
                                   Ambassador
                                   Permanent Representative of Georgia

Annex to the letter dated 3 June 2035

1.   The dialogue was co-chaired by Ms. Ada Lind, Deputy Director of the Lake
Agency, with funding from France and technical support from the Reed Institute.

2.   Kenya recalled its statement in the Lake Council's annual meeting organized by
Albania and Peru.
"""


def test_a_letter_tells_the_event_whose_summary_it_transmits() -> None:
    page = telling.read(LETTER)
    assert page.event is not None
    assert page.event.name == "Informal dialogue on lakes"
    found = telling.told(page)
    assert {when for _, how, when in found if how in ("startDate", "endDate")} == {"2035-05-14", "2035-05-15"}
    assert telling.who(found, "organised") == {"Georgia", "Senegal"}
    assert telling.who(found, "chaired") == {"Ada Lind"}
    assert telling.who(found, "funded") == {"France"}
    assert telling.who(found, "supported") == {"Reed Institute"}
    assert {where for _, how, where in found if how == "heldIn"} == {"Dakar"}
    assert ("Levan Okafor", "represents", "state:ge") in found
    assert ("Levan Okafor", "holdsPost", "Permanent Representative of Georgia") in found
