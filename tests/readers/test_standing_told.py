"""For whom people stand: what a line or a sentence says behind a name, and how bodies that list matters are named."""

from functools import partial

import pytest

import telling
from corridors.readers.names.appositions import standing
from corridors.readers.names.bodies import bodies_in
from corridors.readers.names.bodynames import organisation
from corridors.readers.names.doings import deeds
from corridors.readers.names.people import entry, looks_like_name
from corridors.readers.names.several import several
from corridors.readers.notes import Named, Reading

read = partial(telling.read, kind="event")

MINISTRY = "Ministry of Science, Water and Trade"


def said(reading: Reading, relation: str) -> set[tuple[str, str]]:
    """What a reading says by a relation: names of subjects and objects."""
    return {
        (one.subject.name, one.object.name if isinstance(one.object, Named) else one.object)
        for one in reading.said
        if one.relation == relation
    }


@pytest.mark.parametrize(
    ("behind", "post", "body", "state"),
    [
        (", Director for Lakes at the Ministry of Trade of Kenya, and by Ms. Mei Tanaka", "Director for Lakes",
         "Ministry of Trade of Kenya", ""),
        (", Head of the Law Department of the Lake Court.", "Head of the Law Department", "Lake Court", ""),
        (", First Secretary, Lake Embassy in Velda.", "First Secretary", "Lake Embassy in Velda", ""),
        (" is the director of the Water Program at the Lake Institute.", "Director of the Water Program",
         "Lake Institute", ""),
        (" is a former judge and currently a distinguished fellow at the Lake Center.", "Distinguished fellow",
         "Lake Center", ""),
        (" leads the market unit of the Lake Agency; he", "Head of the market unit", "Lake Agency", ""),
        (", Deputy Head of Mission of the Embassy of Kenya.", "Deputy Head of Mission", "Embassy of Kenya", ""),
        (", Chair of the Board of the Lake Alliance.", "Chair of the Board", "Lake Alliance", ""),
        (", State Secretary of the Ministry of Lakes, said", "State Secretary", "Ministry of Lakes", ""),
        (", adviser at the Department of State, said", "Adviser", "Department of State", ""),
        (", manager of the crime unit in the Lake Agency for Law and Order.", "Manager of the crime unit",
         "Lake Agency for Law and Order", ""),
        (", Director of LakeWatch UK, spoke", "Director", "LakeWatch UK", ""),
        (", Deputy Secretary (Lakes) in the LAKA.", "Deputy Secretary", "LAKA", ""),
        (", from the floor, a reporter at the Lake Network, asked", "Reporter", "Lake Network", ""),
        (", she is head of law at the Lake Trust", "Head of law", "Lake Trust", ""),
        (" from Velda, she is the founder of a network called LakeSure", "Founder", "LakeSure", ""),
        (" is with the company Lakesoft.", "", "Lakesoft", ""),
        (" works in the law section of the Lake Office.", "", "Lake Office", ""),
        (" is counsellor for law at the Finnish embassy here in Velda", "Counsellor for law", "Embassy of Finland", ""),
        (", LAKA, and", "", "LAKA", ""),
        (", WEOG, and", "", "", ""),
        (", his deputy, said", "", "", ""),
        (" (Kenya)", "", "", "state:ke"),
        (" (pictured)", "", "", ""),
        (" of Lake Trust and Tom Lind of River House", "", "Lake Trust", ""),
        (", Minister of Justice of Kenya, opened", "Minister of Justice of Kenya", "", "state:ke"),
        (", a former Director of the Lake Trust, said", "", "", ""),
        (", Tomas Lind and Mei Tanaka", "", "", ""),
        (" spoke of the Lake Trust.", "", "", ""),
        (" was Director of the Lake Trust.", "", "", ""),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_is_its_bearers(behind: str, post: str, body: str, state: str) -> None:
    one, end = standing(f"Ada Okafor{behind}", len("Ada Okafor"))
    assert (one.post, one.employer, one.state) == (post, body, state)
    assert not (post or body or state) or end > len("Ada Okafor")


def test_a_body_that_lists_matters_is_one_and_people_behind_a_body_are_not() -> None:
    one = entry(f"Ada Okafor, Head of Law, {MINISTRY} (MSWT), Kenya (female) - remote participation")
    assert one is not None
    assert (one.employer, one.state, one.post) == (f"{MINISTRY} (MSWT)", "state:ke", "Head of Law")
    assert organisation(one.employer, one.state).name == f"{MINISTRY} of Kenya"
    assert organisation(one.employer).acronym == "MSWT"
    assert several("Ada Okafor, Tomas Lind and Mei Tanaka") == ["Ada Okafor", "Tomas Lind", "Mei Tanaka"]


@pytest.mark.parametrize(
    ("line", "post", "state"),
    [
        ("Ada Okafor, Permanent Representative of Kenya to the United Nations", True, "state:ke"),
        ("Ada Okafor, High Commissioner of Australia to India", True, "state:au"),
        ("Ada Okafor, Minister of Defence of Estonia", True, "state:ee"),
        ("Ada Okafor, Representative of the Lake Trust", True, ""),
    ],
)
def test_an_office_names_its_state_and_no_body(line: str, *, post: bool, state: str) -> None:
    one = entry(line)
    assert one is not None
    assert (bool(one.post), one.state) == (post, state)
    assert not state or not one.employer


def test_groups_in_brackets_and_continents_are_no_employers() -> None:
    one = entry("Ada Okafor, Director, Ministry of Lakes, Norway (Government, WEOG)")
    assert one is not None
    assert (one.stakeholder_group, one.regional_group, one.state) == ("sg:government", "rg:weog", "state:no")
    assert getattr(entry("Ada Okafor, Lake Fund (NGO), Europe"), "employer", "") == "Lake Fund"


@pytest.mark.parametrize("words", ["Panel Discussion", "Session II", "Opening Remarks", "Permanent Missions"])
def test_items_of_agendas_and_bodies_are_no_names(words: str) -> None:
    assert not looks_like_name(words)


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("the Permanent Missions of Kenya and Norway to the United Nations",
         ["Permanent Mission of Kenya to the United Nations", "Permanent Mission of Norway to the United Nations"]),
        ("the Governments of Germany and the Netherlands", ["Government of Germany", "Government of the Netherlands"]),
        ("Ministries of Foreign Affairs of Kenya and Norway",
         ["Ministry of Foreign Affairs of Kenya", "Ministry of Foreign Affairs of Norway"]),
        ("the Lake Trust together with the River House", ["Lake Trust", "River House"]),
    ],
)  # fmt: skip
def test_bodies_named_in_one_word_are_each_one(words: str, bodies: list[str]) -> None:
    assert bodies_in(words) == bodies


@pytest.mark.parametrize(
    ("sentence", "relation", "bodies"),
    [
        ("This event is made possible through the generous support of Reed Systems.", "supported", ("Reed Systems",)),
        ("It is made possible by a grant of the Reed Fund.", "funded", ("Reed Fund",)),
        ("It is co-organized with the Reed Fund.", "cor:organised", ("Reed Fund",)),
        ("As invited, with the support by the Government of Kenya, the Lake Trust is pleased to meet.", "supported",
         ("Government of Kenya",)),
        ("The talk is organised by the Lake Trust together with the Reed Fund.", "cor:organised",
         ("Lake Trust", "Reed Fund")),
    ],
)  # fmt: skip
def test_who_pays_and_who_joins_in_is_told_in_many_words(sentence: str, relation: str, bodies: tuple[str, ...]) -> None:
    assert [(deed.relation, deed.bodies) for deed in deeds(sentence)] == [(relation, bodies)]


PEOPLE = """SPEAKERS

Dr Ada Okafor
Research Fellow, Lakes and Law, Reed Institute

Professor Mei Tanaka
University of Western Lakes

CHAIR

Tomas Lind
Distinguished Fellow, Reed Institute
"""


def test_name_above_post_and_body_is_one_speaker_and_a_body_alone_will_do() -> None:
    found = read(f"Who owns the lakes?\n\n15 March 2030, 2:00PM - 3:30PM GMT\nOnline\n\n{PEOPLE}")
    works = {("Ada Okafor", "Reed Institute"), ("Mei Tanaka", "University of Western Lakes")}
    assert said(found, "cor:affiliatedWith") == works | {("Tomas Lind", "Reed Institute")}
    assert {name for name, _ in said(found, "cor:chaired")} == {"Tomas Lind"}
    assert not [one for one in found.structure if one[1] == "cor:heldIn"]


def test_lives_below_the_names_tell_where_people_work_now() -> None:
    page = "A talk on lakes\n2 May 2030\nSpeakers\nAda Okafor\nAda Okafor is the head of law at the Reed Institute.\n"
    assert said(read(page), "cor:affiliatedWith") == {("Ada Okafor", "Reed Institute")}


def test_a_report_strips_the_office_off_the_name_and_asks_whose_it_is() -> None:
    page = (
        "Ministry of Foreign Affairs\n\nConference on lakes opened\n\n"
        "On 13 November 2030, Minister of Foreign Affairs Ada Okafor opened the conference.\n"
    )
    assert {name for name, _ in said(read(page), "cor:spokeAt")} == {"Ada Okafor"}


def test_who_speaks_in_the_place_of_another_is_heard_and_bodies_that_came_attended() -> None:
    page = (
        "Lakes and law: a seminar\n2 May 2030\nSpeakers\nAda Okafor, Lake Trust\n\n"
        "Ada Okafor was unable to take part; in her place spoke Tomas Lind, First Secretary, Lake Embassy in Velda.\n"
        "Representatives of Kenya, the Reed Institute and the River Agency also attended.\n"
    )
    found = read(page)
    assert {name for name, _ in said(found, "cor:spokeAt")} == {"Tomas Lind"}
    assert {name for name, _ in said(found, "cor:attended")} == {"Kenya", "Reed Institute", "River Agency"}


def test_what_was_held_on_the_margins_is_another_event_to_the_end_of_its_sentence() -> None:
    page = (
        "Lakes and law: a seminar\n2 May 2030\n\nA round table was arranged by the Lake Chamber on the margins; "
        "Ms. Mei Tanaka (Reed Corp) and Mr. Tomas Lind (Lake Networks) made presentations there.\n"
    )
    assert not said(read(page), "cor:spokeAt")


SESSION = "IGF 2030 WS #7 Lakes\n\nTuesday, 8 October 2030\n\n{0}\n"


def test_session_pages_name_who_pays_and_who_moderates_online_in_brackets() -> None:
    page = SESSION.format(
        "Organizer 1: Ada Okafor, Lake Trust\nFunded by: Reed Fund\n"
        "Facilitators: Mei Tanaka (LT, on site) and Tomas Lind (RF, online)"
    )
    found = read(page, kind="igf")
    assert {name for name, _ in said(found, "cor:funded")} == {"Reed Fund"}
    assert {name for name, _ in said(found, "cor:moderated")} == {"Mei Tanaka"}
    assert {name for name, _ in said(found, "cor:moderatedOnline")} == {"Tomas Lind"}


def test_a_report_tells_whose_question_was_asked_from_the_floor_or_relayed() -> None:
    page = SESSION.format(
        "Organizer 1: Ada Okafor, Lake Trust\n\nSession Report\n\nA participant, Mei Tanaka of Reed Labs, asked why.\n"
        "A question of Tomas Lind, River Network, was relayed."
    )
    found = read(page, kind="igf")
    assert {name for name, _ in said(found, "cor:askedQuestionAt")} == {"Mei Tanaka", "Tomas Lind"}
    works = said(found, "cor:affiliatedWith")
    assert {("Mei Tanaka", "Reed Labs"), ("Tomas Lind", "River Network")} <= works


def test_a_body_beside_a_name_with_groups_is_no_second_speaker() -> None:
    page = SESSION.format(
        "Speakers\nAda Okafor, Umbra Academic Hospital, Academia, African Group\nMei Tanaka, Lake Trust"
    )
    assert {name for name, _ in said(read(page, kind="igf"), "cor:announcedAt")} == {"Ada Okafor", "Mei Tanaka"}


def test_a_ministry_behind_the_matter_of_a_post_is_the_body() -> None:
    one = entry("Ada Okafor, Ambassador for Digital Affairs of the Kenyan Ministry of Lakes and Foreign Affairs")
    assert one is not None
    assert (one.post, one.employer) == (
        "Ambassador for Digital Affairs",
        "Kenyan Ministry of Lakes and Foreign Affairs",
    )
