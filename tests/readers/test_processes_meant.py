"""Which process a phrase of a UN text means: what the text spells out, and nothing that only looks alike."""

import pytest

from corridors.atlas import Atlas
from corridors.claims import Entity
from corridors.documents import document_of
from corridors.identity import Register, Scanner
from corridors.proposals import propose
from corridors.proposals.processes import process_meant
from corridors.readers.notes import Named, Reading

REGISTER = Register.of(
    [
        Entity("process:ahc-lakes", "Ad Hoc Committee on Lakes", ("cor:AdHocCommittee",)),
        Entity("process:ahc-cables", "Ad Hoc Committee on Cables", ("cor:AdHocCommittee",)),
    ]
)
SCANNER = Scanner.of(REGISTER)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Second session of the Ad Hoc Committee\n\nThe Ad Hoc Committee\non Lakes meets.", "process:ahc-lakes"),
        ("The Ad Hoc Committee on Lakes met on Monday, the Ad Hoc Committee on 4 May.", "process:ahc-lakes"),
        ("The Ad Hoc Committee on Lakes, the Ad Hoc Committee on Cables.", ""),
        ("The Ad Hoc Committee on Lakes took note of the Ad Hoc Committee on Bridges.", ""),
        ("Second session of the Ad Hoc Committee. The lakes are blue.", ""),
    ],
)
def test_a_short_name_means_the_one_process_that_the_text_spells_out(text: str, meant: str) -> None:
    reading = Reading(document_of("x.txt", text), "UN text", "officialRecord", "")
    assert process_meant(Named("process", "Ad Hoc Committee"), reading, REGISTER, SCANNER) == meant


@pytest.mark.parametrize("name", ["Working Group on Improvements to the Ad Hoc Committee on Lakes"])
def test_a_group_on_a_process_is_not_the_process(name: str) -> None:
    reading = Reading(document_of("x.txt", f"The {name} met."), "UN text", "officialRecord", "")
    assert process_meant(Named("process", name), reading, REGISTER, SCANNER) == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The 2015 report of the Lake Group (A/70/1) was read.", ["process:lake-group-2014-2015", "document:a-70-1"]),
        ("The Convention on Lakes was adopted by resolution 79/1.", ["document:convention-on-lakes"]),
    ],
)
def test_a_title_does_not_stand_for_another_years_report_nor_for_the_resolution_of_its_name(
    text: str, meant: list[str]
) -> None:
    scanner = Scanner.of(
        Register.of(
            [
                Entity("process:lake-group-2014-2015", "Lake Group 2014–2015", ("cor:Process",), ("Lake Group",)),
                Entity("document:a-76-1", "Report of the Lake Group (2021)", ("cor:OutcomeReport",)),
                Entity("document:a-70-1", "Report of 2015", ("cor:OutcomeReport",), ("A/70/1",)),
                Entity("document:a-res-79-1", "Convention on Lakes (A/RES/79/1)", ("cor:Resolution",)),
                Entity("document:convention-on-lakes", "Convention on Lakes", ("cor:Convention",)),
            ]
        )
    )
    assert [name for hit in scanner.hits(text, 0, "2025-01-01") for name in hit.names] == meant


def named_in(text: str) -> dict[str, str]:
    """The processes that a text of 2023 names, with the question that each leaves open."""
    hits = Scanner.of(Register.of([])).hits(text, 0, "2023-05-02")
    return {name: hit.doubt for hit in hits for name in hit.names if name.startswith("process:")}


@pytest.mark.parametrize(
    "text",
    [
        "The Programme of Action on small arms was agreed in 2001.",
        "We welcome the POA on small arms.",
        "The programme of action on lake ports was agreed.",
        "The Ad Hoc Committee on plastics meets in June.",
        "After the cybercrime convention the Ad Hoc Committee to negotiate a treaty on plastics began.",
    ],
)
def test_a_matter_behind_the_name_that_is_not_its_own_means_another_process(text: str) -> None:
    assert set(named_in(text)) <= ({"process:ahc-cybercrime"} if "cybercrime" in text else set())


@pytest.mark.parametrize(
    ("text", "name", "asks"),
    [
        ("The Programme of Action on responsible State behaviour is new.", "process:programme-of-action", False),
        ("States want a programme of action.", "process:programme-of-action", True),
        ("States want a programme of action on cyberspace.", "process:programme-of-action", False),
        ("The PoA on lake ports is new.", "process:programme-of-action", True),
        ("The working group on lake monsters, an OEWG, failed in 2023.", "process:oewg-2021-2025", True),
        ("The OEWG failed in 2023.", "process:oewg-2021-2025", False),
        ("The Ad Hoc Committee on cybercrime met on Monday.", "process:ahc-cybercrime", False),
    ],
)
def test_one_of_a_kind_and_an_acronym_with_another_matter_are_asked_about(text: str, name: str, asks: bool) -> None:
    found = named_in(text)
    assert list(found) == [name]
    assert bool(found[name]) is asks


def test_what_is_said_of_a_process_in_doubt_is_in_doubt() -> None:
    talk = "IGF 2023 WS #9 Talk\n\n>> ADA OKAFOR: Kenya supports a programme of action.\n\n>> TOMAS LIND: Yes."
    turtle = propose([document_of("x.txt", talk)]).turtle()
    claims = [one for one in turtle.split("\n\n") if "process:programme-of-action ;" in one and "cor:Claim" in one]
    assert claims
    assert all("which process is meant?" in one for one in claims)


@pytest.mark.parametrize(
    ("sign", "read"),
    [
        ("", False),
        ("Automated captions, unedited.\n\n", True),
        ("Transcript of the recording\n\n", True),
        ("Live transcription\n\n", True),
        (">> ", True),
    ],
)
def test_words_misheard_are_read_wherever_captions_are_known_by_a_sign(sign: str, read: bool) -> None:
    arrow, notice = (sign, "") if sign == ">> " else ("", sign)
    talk = f"{arrow}ADA OKAFOR: The OAWG met, and all of us were there to hear it.\n\n{arrow}TOMAS LIND: It did."
    turtle = propose([document_of("x.txt", f"IGF 2023 WS #9 Talk\n\n{notice}{talk}")], kind="transcript").turtle()
    assert ('cor:surfaceForm "OAWG"' in turtle) is read
    assert ("heard otherwise by the captions" in turtle) is read


@pytest.mark.parametrize(
    ("said", "day", "meant"),
    [
        ("The Open-Ended Working Group has a draft.", "2018-11-13", "process:oewg-2019-2021"),
        ("They want a new Group of Governmental Experts.", "2018-11-13", "process:gge-2019-2021"),
        ("The fifth Group of Governmental Experts failed.", "2024", "process:gge-2016-2017"),
        ("We work with the OIC-CERT there.", "2024", ""),
        ("We ask our MOFA for it.", "2024", ""),
    ],
)
def test_names_that_several_bear_mean_the_one_that_the_words_tell(said: str, day: str, meant: str) -> None:
    hits = list(Scanner.of(Register.of(list(Atlas.open().entities()))).hits(said, 0, day))
    assert [hit.names for hit in hits] == ([(meant,)] if meant else [])
