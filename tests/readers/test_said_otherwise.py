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
