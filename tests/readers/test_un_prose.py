"""Prose of UN papers as copies print it: lists that go on, footnotes, annexes set in, letters to two organs."""

from telling import read, told

VOTED = (
    "United Nations  A/RES/90/44\nGeneral Assembly  Distr.: General\nResolution adopted by the General Assembly\n"
    "on 3 December 2035\n90/44.   Lakes and harbours\n\nThe General Assembly,\nNoting the report on lakes,¹\n"
    "1.   Decides to remain seized of the matter.\n\n"
    "In favour: ... Fiji, Kenya, Uruguay ...\n\nAgainst: Belarus, Cuba, Nicaragua,\nRussian Federation, Sudan.\n\n"
    "Abstaining: Algeria, Lao People's Democratic\nRepublic, Zimbabwe.*\n\n1  A/88/135.\n2  See A/87/816, annex I.\n"
)
EXPERTS = (
    "United Nations  A/90/213\nGeneral Assembly\nDistr.: General\nReport of the Group of Experts on Lakes\n\n"
    "Annex\n\n     List of members of the Group of Governmental Experts\n\nKenya\n     Ms. Ada Okafor\n"
    "     Director for Lakes, Ministry of\n     Foreign Affairs\n\nNorway\n     Mr. Tomas Lind\n"
    "     Deputy Director, Department of Lake Law, Ministry of Foreign Affairs\n\nFiji\n     Ms. Mei Ro\n"
)


def test_a_list_of_votes_goes_on_in_the_next_line_and_dots_and_marks_are_no_states() -> None:
    rows = told(read(VOTED), "votedFor", "votedAgainst", "abstainedOn", "cites")
    assert {(row[0], row[1]) for row in rows if row[1] != "cites"} == {
        *((state, "votedFor") for state in ("Fiji", "Kenya", "Uruguay")),
        *((state, "votedAgainst") for state in ("Belarus", "Cuba", "Nicaragua", "Russian Federation", "Sudan")),
        *((state, "abstainedOn") for state in ("Algeria", "Lao People's Democratic Republic", "Zimbabwe")),
    }


def test_a_footnote_that_is_a_symbol_cites_it() -> None:
    assert {row[2] for row in told(read(VOTED), "cites")} == {"A/88/135", "A/87/816"}


def test_posts_set_in_below_the_names_of_an_annex_are_theirs_and_a_department_is_part_of_the_post() -> None:
    rows = told(read(EXPERTS), "holdsPost", "affiliatedWith")
    assert {
        ("Ada Okafor", "affiliatedWith", "Ministry of Foreign Affairs of Kenya"),
        ("Ada Okafor", "holdsPost", "Director for Lakes, Ministry of Foreign Affairs of Kenya"),
        ("Tomas Lind", "affiliatedWith", "Ministry of Foreign Affairs of Norway"),
        ("Tomas Lind", "holdsPost", "Deputy Director, Department of Lake Law, Ministry of Foreign Affairs of Norway"),
    } == {row for row in rows if row[0] in ("Ada Okafor", "Tomas Lind")}


def test_a_letter_to_the_assembly_and_the_council_bears_both_symbols() -> None:
    text = "United Nations  A/90/911–S/2035/447\nGeneral Assembly\nSecurity Council\nDistr.: General\n7 June 2035\n\n"
    text += "Letter dated 3 June 2035 from the Permanent Representative of Kenya to the United Nations\n"
    assert read(text).symbol == "A/90/911-S/2035/447"
