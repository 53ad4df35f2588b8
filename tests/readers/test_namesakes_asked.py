"""Who is one person and who is two: lists, spellings, namesakes; and no question is lost. All people are invented."""

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.ledger import Ledger
from corridors.proposals import propose

HEAD = "IGF 2030 Open Forum #{} Lakes again\nSpeakers\n"
KNOWN = [Entity("person:tomas-lind", "Tomas Lind", ("cor:Person",))]


def asked(*lists: str, known: list[Entity] | None = None) -> tuple[set[str], dict[str, set[str]], set[str]]:
    """Read lists of speakers, each as a session of its own: who speaks, who may be whom, whose claims bear a doubt."""
    pages = [document_of(f"{n}.txt", HEAD.format(n) + each) for n, each in enumerate(lists, 1)]
    found = propose(pages, known=known or [])
    may_be: dict[str, set[str]] = {}
    for line in map(str, found.triples):
        one, relation, other = line.split(" ", 2)
        if relation.endswith("ns#maybeSame>"):
            may_be.setdefault(one.rpartition("/")[2][:-1], set()).add(other.rpartition("/")[2][:-1])
    doubted = {
        str(triple.subject).rpartition("/")[2].split(".")[1]
        for triple in found.triples
        if triple.predicate.value.endswith("ns#doubt")
    }
    people = {
        claim.subject[7:] for claim in Ledger(found.triples).claims.values() if claim.subject.startswith("person")
    }
    return people, may_be, doubted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chris Okafor", "Christine Okafor"),
        ("Bob Okafor", "Robert Okafor"),
        ("Li Wei", "Wei Li"),
        ("Ada Okafor", "Ada Okafer"),
    ],
)
def test_two_of_one_list_stay_two_and_the_second_is_asked_about(one: str, other: str) -> None:
    first, second = (name.lower().replace(" ", "-") for name in (one, other))
    found = asked(f"{one}, Government, WEOG\n{other}, Private Sector, WEOG\n")
    assert found == ({first, second}, {second: {first}}, {second})


def test_one_of_two_roles_is_one_person_whose_joined_claims_keep_the_doubt() -> None:
    page = HEAD.format(1) + "Robert Okafor, Lake Trust, Civil Society, WEOG\nModerator: Bob Okafor, Lake Trust\n"
    turtle = propose([document_of("x.txt", page)]).turtle()
    of_trust = turtle.partition("claim:person.robert-okafor.affiliatedWith")[2].partition(" .\n")[0]
    assert "person.bob-okafor" not in turtle
    assert "one person?" in of_trust


@pytest.mark.parametrize("first", [0, 1])
def test_whom_the_graph_knows_by_that_very_name_is_nobody_else(first: int) -> None:
    lines = ["Tomas Lindt, Harbour Trust, Civil Society, African Group", "Tomas Lind, Lake Trust, Civil Society, WEOG"]
    found = asked("\n".join((lines[first], lines[1 - first])), known=KNOWN)
    assert found == ({"tomas-lind", "tomas-lindt"}, {"tomas-lindt": {"tomas-lind"}}, {"tomas-lindt"})


def test_a_name_turned_about_is_the_one_known_unless_both_stand_in_one_list() -> None:
    assert asked("Lind Tomas, Government, WEOG\n", known=KNOWN)[0] == {"tomas-lind"}
    both = asked("Tomas Lind, Government, WEOG\nLind Tomas, Private Sector, WEOG\n", known=KNOWN)
    assert both == ({"tomas-lind", "lind-tomas"}, {"lind-tomas": {"tomas-lind"}}, {"lind-tomas"})


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tomas Lind", "T. Lind"), ("Katrin Weisbrot", "Katrin Weisbrod"), ("Johann Möller", "Johan Moeller")],
)
def test_another_form_of_a_name_on_another_page_is_asked_about(one: str, other: str) -> None:
    people, may_be, doubted = asked(f"{one}, Government, WEOG\n", f"{other}, Government, WEOG\n")
    assert len(people) == 2
    assert len(may_be) == 1
    assert doubted == set(may_be)


def test_an_initial_is_asked_about_where_the_graph_knows_the_name() -> None:
    assert asked("T. Lind, Government, WEOG\n", known=KNOWN)[1:] == ({"t-lind": {"tomas-lind"}}, {"t-lind"})


@pytest.mark.parametrize(
    ("other", "doubted"),
    [
        ("Ada Okafor, Cable Works, Civil Society, African Group", {"ada-okafor"}),
        ("Ada Okafor, Cable Works, Civil Society, WEOG", set()),
        ("Ada Okafor, Lake Trust, Civil Society, African Group", set()),
    ],
)
def test_one_name_of_two_employers_and_two_regions_may_be_a_namesakes(other: str, doubted: set[str]) -> None:
    assert asked("Ada Okafor, Lake Trust, Civil Society, WEOG\n", other)[2] == doubted


def test_the_order_in_which_documents_are_given_tells_nothing() -> None:
    pages = [
        document_of("a.txt", HEAD.format(1) + "Ada Okafor, Government, WEOG\n"),
        document_of("b.txt", "IGF 2030 WS #2 Talk\n\n>> TOMAS LIND: I thank Ada Okafor.\n\n>> EVA BERG: So do I."),
        document_of("c.txt", HEAD.format(3) + "Adah Okafor, Government, WEOG\n"),
    ]
    assert propose(pages).turtle() == propose(pages[::-1]).turtle()


def test_the_report_counts_what_the_file_holds() -> None:
    turns = ">> ADA OKAFOR: Kenya supports the OEWG. Kenya supports the OEWG.\n\n>> TOMAS LIND: Yes.\n\n"
    found = propose([document_of("a.txt", f"IGF 2019 WS #2 Talk\n\n{turns}")])
    assert sum(found.reports[0].claims.values()) == len(Ledger(found.triples).claims)


def test_an_end_before_its_beginning_is_held_back_and_asked_about() -> None:
    page = "A talk on lakes\n5 May 2030\nTime: 18:00 BST | Doors 17:30\nSpeakers: Ada Okafor, Lake Trust\n"
    found = propose([document_of("a.txt", page)])
    assert "endDate" not in found.turtle()
    assert any("before the beginning" in q for q, _ in found.reports[0].doubts)


@pytest.mark.parametrize("names", ["ab", "ba"])
def test_what_another_document_says_without_a_doubt_is_in_none(names: str) -> None:
    page = document_of(f"{names[0]}.txt", "IGF 2030 WS #1 Lakes\n\nModerator: Ada Okafor, Lake Trust\n")
    record = "IGF 2030 WS #1 Lakes\n\n>> MODERATOR: Welcome to you all.\n\n>> MEI SATO: Hi to all of you.\n"
    found = propose([page, document_of(f"{names[1]}.txt", record)])
    (claim,) = (c for c in Ledger(found.triples).claims.values() if c.relation == "cor:moderated")
    assert (len(claim.evidence), claim.basis) == (2, "stated")
    doubted = {str(t.subject).rpartition("/")[2] for t in found.triples if t.predicate.value.endswith("ns#doubt")}
    assert doubted == {"person.ada-okafor.spokeAt.event.igf-2030-ws-1>"}
