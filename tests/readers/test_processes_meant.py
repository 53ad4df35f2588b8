"""Which process a phrase of a UN text means: what the text spells out, and nothing that only looks alike."""

import pytest

from corridors.claims import Entity
from corridors.documents import document_of
from corridors.identity import Register, Scanner
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
