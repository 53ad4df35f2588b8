"""What speakers name and no list holds, and which bodies are nothing but their own."""

import pytest

from telling import Told, proposed

HEAD = "IGF 2023 WS #7 Lakes\n\n>> TOMAS LIND: I'm Tomas Lind, director of the Reed Institute. Hello.\n\n"


def mentioned(words: str) -> set[str]:
    found: Told = proposed(
        f"{HEAD}>> TOMAS LIND: {words}\n\n>> ADA OKAFOR: Thank you, that is very clear.\n", "record.txt"
    )
    return {what for _, relation, what in found if relation == "mentions"}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("See resolution 90/298.", {"a-res-90-298"}),
        ("See Human Rights Council resolution 90/3.", {"human-rights-council", "a-hrc-res-90-3"}),
        ("The ITU works by resolution 130.", {"itu", "itu-resolution-130"}),
        ("The open-ended working group on ageing met.", {"open-ended-working-group-on-ageing"}),
        ("We met the Lake Rights Foundation and the company Fishsoft.", {"lake-rights-foundation", "fishsoft"}),
        ("I taught at the University of Osten.", {"university-of-osten"}),
        ("The report A/AC.909/2030/1 is out.", {"a-ac-909-2030-1"}),
        ("The Reed Lake Centre for Water and Fishsoft met.", {"reed-lake-centre-for-water"}),
        (
            "The ICANN Lake Engagement Forum and the Lake Rights Fund met.",
            {"icann-lake-engagement-forum", "lake-rights-fund"},
        ),
        ("We have Mia Berg from the ITU, and Dr. Holm of UNIDIR; I used to be with INTERPOL.", {"mia-berg"}),
        ("The floor is to the representative of the ITU. INTERPOL, you have the floor.", set()),
        ("The Director-General of the United Nations wrote in a Microsoft Teams chat.", set()),
        ("Civil Society and the Information Society need our Council.", set()),
        ("We at the Reed Institute agree.", set()),
    ],
)
def test_words_give_away_what_no_list_holds(words: str, names: set[str]) -> None:
    assert mentioned(words) == names
