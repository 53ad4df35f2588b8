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
