"""Answers in a notebook and as a page: tables with what they cite, charts, every hostile name harmless."""

import re
from html.parser import HTMLParser

import pytest

from corridors.measures.charts import Chart
from corridors.measures.citations import Citation
from corridors.measures.hops import Hop, Path, PathAnswer
from corridors.measures.standing import Coverage, Ranking, Standing
from corridors.measures.years import Course, Courses
from corridors.questions import Answer, Row
from corridors.questions.answers import Cell
from corridors.store import Answers
from corridors.store.answers import ox

HOSTILE = "<img src=x onerror=alert(1)>\"'\u202e</td>"
CITED = (Citation("source:a", HOSTILE, line=3, gist=HOSTILE),)
TOLD = [
    Answer("q", HOSTILE, (Row((Cell("who", HOSTILE),), evidence=CITED),), HOSTILE),
    PathAnswer(HOSTILE, HOSTILE, (Path((Hop("a:b", "c:d", "cor:x", "forward", (HOSTILE,) * 3, evidence=CITED),)),)),
    Ranking("degree", "links", (Standing(HOSTILE, HOSTILE, 0.5, None),), Coverage(1, 1, 1)),
    Courses("degree", "links", (2021, 2022), (Course(HOSTILE, HOSTILE, (0.1, None)),), ()),
]


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize("told", TOLD)
def test_a_hostile_name_is_text_in_a_notebook_and_on_a_page(told: Answer) -> None:
    for shown in (told._repr_html_(), told.page()):
        found = Tags(shown)
        assert not {"img", "script", "iframe", "a"} & set(found.tags)
        assert not {name for name in found.attributes if name.startswith("on") or name in ("src", "href")}
        assert "\u202e" not in shown
        assert "&lt;img" in shown


def test_a_row_shows_what_it_rests_on() -> None:
    row = Row((Cell("who", "person:a", "Ann"),), evidence=(Citation("source:p", "A page", line=3),))
    shown = Answer("q", "Who?", (row,), "A caveat.")._repr_html_()
    assert "<td>Ann</td>" in shown
    assert "A page, line 3" in shown
    assert "1 row in what we hold." in shown


def test_the_answer_to_a_query_is_a_table_too() -> None:
    rows = Answers(variables=("p", "q"), terms=((ox.Literal("<b>"), None),))._repr_html_()
    assert re.sub(r"<[^>]+>", " ", rows).split() == ["p", "q", "&lt;b&gt;"]
    assert Answers(truth=False)._repr_html_() == "<p>no</p>"
    assert Answers(variables=("p",))._repr_html_() == "<p>No rows.</p>"
    many = Answers(variables=("n",), terms=tuple((ox.Literal(n),) for n in range(1_201)))._repr_html_()
    assert many.endswith("<p>… and 1,001 more</p>")


def test_a_chart_breaks_where_a_year_has_no_score() -> None:
    drawn = Chart((2020, 2021, 2022, 2023), (0.5, 1.0, None, 0.25), 1.0)._repr_html_()
    assert drawn.count("<polyline") == 1
    assert drawn.count("<circle") == 1
    assert "<title>2020: 0.5, 2021: 1, 2022: –, 2023: 0.25</title>" in drawn
    assert Chart((2020,), (None,), 0.0)._repr_html_().count("<polyline") == 0


def test_courses_over_the_years_carry_a_chart_each() -> None:
    course = Courses("degree", "links", (2021, 2022), (Course("a", "Ann", (0.1, 0.2)),), ())
    assert course._repr_html_().count("<svg") == 1
    assert "default-src 'none'" in course.page()
