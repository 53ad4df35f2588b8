"""Roles as many editors put them: who stands before the verb, behind it, behind a participle; States among others."""

import pytest

import telling
from telling import told, who

HEAD = "Lake Dialogue\nOslo, 5 May 2030\n\n"


def roles(prose: str) -> set[tuple[str, str, str]]:
    return told(telling.read(HEAD + prose))


@pytest.mark.parametrize(
    "prose",
    [
        "Participants were welcomed by Ms. Ada Okafor, Head of Law at the Lake Trust.",
        "Also speaking at the dialogue were Tomas Lind (River House) and Ada Okafor, Head of Law at the Lake Trust.",
        "Joining Tomas Lind on the panel were Mei Ro and Ada Okafor, Head of Law at the Lake Trust.",
        "Delivering the keynote speech, Ada Okafor of the Lake Trust said that lakes need law.",
        "The dialogue was officially opened by the guest of honour, Ada Okafor of the Lake Trust.",
        "Welcome words came from Ada Okafor of the Lake Trust.",
        "The vote of thanks was proposed by Ada Okafor of the Lake Trust.",
        "Ada Okafor, Head of Law at the Lake Trust, shared insights from practice.",
        "Ada Okafor (Lake Trust) kicked things off with a tour of the lakes.",
        "The committee heard Tomas Lind and Ada Okafor of the Lake Trust.",
        "The last talk, on law, was followed by a hands-on session run by Ada Okafor of the Lake Trust.",
        "Tomas Lind sat down with her counterpart, Ada Okafor of the Lake Trust.",
    ],
)
def test_who_spoke_is_told_in_many_ways(prose: str) -> None:
    assert "Ada Okafor" in who(roles(prose), "spokeAt")


@pytest.mark.parametrize(
    ("prose", "relation"),
    [
        ("Moderating was Ada Okafor of the Lake Trust.", "moderated"),
        ("Master of ceremonies was Ada Okafor, news anchor at LakeTV.", "moderated"),
        ("The memorandum was signed by Ada Okafor of the Lake Trust.", "attended"),
        ("Certificates were handed out by Ada Okafor of the Lake Trust.", "attended"),
        ("Ada Okafor will be joined by Tomas Lind of the Lake Trust.", "announcedAt"),
        ("Tomas Lind of River House will deliver the welcome and Ada Okafor the closing remarks.", "announcedAt"),
    ],
)
def test_other_parts_are_told_in_many_ways(prose: str, relation: str) -> None:
    assert "Ada Okafor" in who(roles(prose), relation)


def test_states_and_bodies_speak_through_those_whom_they_sent() -> None:
    found = roles(
        "Delegates from Kenya and Fiji took the floor. Presentations were made by experts from the Lake Lab. "
        "Norway and Chile co-chaired the dialogue. Observers from the League of Arab States were also in attendance."
    )
    assert who(found, "spokeAt") == {"Kenya", "Fiji", "Lake Lab"}
    assert who(found, "chaired") == {"Norway", "Chile"}
    assert len(who(found, "attended")) == 1


def test_for_whom_somebody_is_there_may_stand_before_the_name() -> None:
    found = roles(
        "Representing the Lake Trust, Ms Ada Okafor spoke of law. The Kenyan delegation was led by Mr Tomas Lind."
    )
    assert ("Ada Okafor", "affiliatedWith", "Lake Trust") in found
    assert ("Tomas Lind", "represents", "state:ke") in found


def test_a_clause_on_somebody_is_no_body_and_no_post() -> None:
    found = roles("Speaker: Ada Okafor, who took part in the talks as a member of the Kenyan delegation.")
    assert not who(found, "affiliatedWith")
    assert not who(found, "holdsPost")


def test_an_ambassador_of_a_state_holds_that_post() -> None:
    found = roles("Ambassador Ada Okafor of Kenya delivered the keynote address.")
    assert ("Ada Okafor", "holdsPost", "Ambassador, Kenya") in found


def test_whoever_speaks_for_a_body_or_is_its_officer_works_there_whatever_it_is_called() -> None:
    found = roles(
        "Ada Okafor, spokesperson of Lumexa Connect, spoke. Tomas Lind, chief policy officer of Bravik AI, gave a talk."
    )
    assert {("Ada Okafor", "affiliatedWith", "Lumexa Connect"), ("Tomas Lind", "affiliatedWith", "Bravik AI")} <= found


def test_the_institute_is_none_where_the_page_does_not_say_which() -> None:
    assert not who(roles("During the dialogue, the Institute convened a workshop on lakes."), "organised")


@pytest.mark.parametrize(
    "prose",
    [
        "The Fishing Board, chaired by Ambassador Ben Osei of Kenya, was described as a success.",
        "The Flemish Peace Circle is chaired by Ursula Brandt.",
        "A repair ship, funded by the European Union, was visited.",
        "The Velda Declaration was supported by the European Commission.",
        "Repairs were conducted by the Sea Cable Trust.",
        "A letter signed by Ms Carla Nunes and 40 others was published.",
        "Joining the company's board this year were Oren Blum and Tia Maas.",
        "In the Third Committee, delegates from Ukraine and Moldova took the floor last autumn.",
    ],
)
def test_what_others_did_elsewhere_is_not_of_the_event(prose: str) -> None:
    found = roles(prose)
    parts = ("chaired", "funded", "supported", "organised", "hosted", "attended", "spokeAt", "announcedAt")
    assert not [part for part in parts if who(found, part)]
    assert not [body for _, relation, body in found if relation == "affiliatedWith" and "was" in body]


@pytest.mark.parametrize(
    "prose",
    [
        "Our director Ada Okafor was joined by Tomas Lind of River House to talk about law.",
        "Tomas Lind had to cancel. Her place on the podium was taken by Ada Okafor of the Lake Trust.",
        "A question from Tomas Lind on liability was answered by Professor Ada Okafor.",
        "Asked by Tomas Lind about liability, Ada Okafor pointed to the courts.",
        "The masterclass was delivered by Mr Tomas Lind and Dra. Ada Okafor to twenty diplomats.",
        "The second speaker, Ada Okafor of the Lake Trust, argued that lakes need law.",
        "Taking the floor after him, Ada Okafor of the Lake Trust agreed.",
        "The last word went to Ada Okafor of the Lake Trust.",
        "Tomas Lind and Ada Okafor were on the panel.",
        "Three speakers took the stage: Tomas Lind, Mei Ro and Ada Okafor.",
        "Tomas Lind and Ada Okafor of the Lake Trust opened the meeting.",
    ],
)
def test_who_spoke_is_told_by_what_went_before(prose: str) -> None:
    found = roles(prose)
    assert "Ada Okafor" in who(found, "spokeAt")
    assert not {"Ada Okafor", "Tomas Lind"} & who(found, "organised")


@pytest.mark.parametrize(
    "verb", ["comment", "respond", "be speaking on law", "reflect on ten years of norms", "be our guest", "debate it"]
)
def test_who_is_to_do_anything_on_the_podium_is_announced(verb: str) -> None:
    prose = f"Contributors Mei Ro and Tomas Lind will present the book, and Ambassador Ada Okafor will {verb}."
    assert who(roles(prose), "announcedAt") == {"Mei Ro", "Tomas Lind", "Ada Okafor"}


@pytest.mark.parametrize(
    "prose",
    [
        "Kenya was represented at the dialogue by Ms Ada Okafor of the Water Agency.",
        "The Kenyan delegation was led by Ada Okafor, Head of the Law Section.",
        "Ada Okafor, State Secretary, headed the delegation of Kenya.",
        "Ada Okafor, Head of Law, took part on behalf of Kenya.",
        "Attending for Kenya was Ada Okafor, Head of the Law Section.",
    ],
)
def test_who_is_there_for_a_state_represents_it(prose: str) -> None:
    found = roles(prose)
    assert ("Ada Okafor", "represents", "state:ke") in found
    assert "Ada Okafor" in who(found, "attended")


def test_what_is_said_of_both_is_said_of_each() -> None:
    found = roles("The briefing was given by Ada Okafor and Tomas Lind, both of the Lake Law Unit.")
    assert {
        ("Ada Okafor", "affiliatedWith", "Lake Law Unit"),
        ("Tomas Lind", "affiliatedWith", "Lake Law Unit"),
    } < found


def test_bodies_are_thanked_for_what_they_did_and_come_among_others() -> None:
    found = roles(
        "More than 80 participants attended the dialogue, including representatives of Velda Now and the Lake Union. "
        "In her remarks, Ada Okafor thanked the European Union for funding the dialogue. With funding from the Lake "
        "Bank, the River Institute held a workshop, in partnership with Lake University, with financial support from "
        "the Velda Fund. The Water Agency welcomed the participants at its premises."
    )
    assert who(found, "attended") == {"Velda Now", "Lake Union"}
    assert who(found, "funded") == {"European Union", "Lake Bank", "Velda Fund"}
    assert who(found, "hosted") == {"Water Agency"}
