"""Write the relations with their citations as a table for readers without scripts, each thing told once."""

from collections import Counter
from html import escape
from itertools import groupby
from typing import Any

from markupsafe import Markup

from corridors.explorer.model import Model

#: A passage cited more often than this is told once, and cited by number.
_OFTEN = 2


def plain_table(model: Model) -> Markup:
    r"""Give the rows of the table and the list of sources that they cite by number.

    >>> plain_table(Model({}, {"label": []}, {"from": []}, {"label": []}, {"when": []}, {"gist": []}, {"title": []}))
    Markup('<tbody></tbody></table>\n<ol></ol>')
    """
    table = _Table(model)
    items = "".join(table.source(n) for n in range(len(model.sources["title"])))
    text = f"<tbody>{''.join(table.rows())}</tbody></table>\n<ol>{items}</ol>"
    return Markup(text)  # noqa: S704 - every text in it went through escape


class _Table:
    """Hold the texts of a model as HTML, each escaped once."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._labels = [escape(label) for label in model.nodes["label"]]
        self._relations = [escape(label) for label in model.relations["label"]]
        self._places = [self._place(n) for n in range(len(model.passages["gist"]))]
        self._noted = self._notes()

    def rows(self) -> list[str]:
        """Give a row a relation; an entity stands once before all of its own."""
        starts, found = self._model.edges["from"], []
        for start, group in groupby(range(len(starts)), key=starts.__getitem__):
            numbers = list(group)
            head = f"<th rowspan={len(numbers)}>{self._labels[start]}"
            found += [f"<tr>{'' if n else head}{self._row(e)}" for n, e in enumerate(numbers)]
        return found

    def _notes(self) -> dict[int, str]:
        """Give numbers to the passages cited more than twice, which are told once, under their source."""
        edges, claims, sources = self._model.edges, self._model.claims, self._model.passages.get("source", [])
        cited = (
            Counter(p for c in edges["claim"] if c >= 0 for p in claims["evidence"][c]) if edges["from"] else Counter()
        )
        often, used = sorted(p for p, times in cited.items() if times > _OFTEN), Counter[int]()
        notes = {}
        for passage in often:
            used[sources[passage]] += 1
            notes[passage] = f"{sources[passage] + 1}.{used[sources[passage]]}"
        return notes

    def _row(self, e: int) -> str:
        edges, claims = self._model.edges, self._model.claims
        claim = edges["claim"][e]
        when = escape(claims["when"][claim]) if claim >= 0 else ""
        standing = edges["status"][e] if edges["status"][e] != "accepted" else ""
        standing += " inferred" if edges["basis"][e] == "inferred" else ""
        evidence = self._evidence(claims["evidence"][claim]) if claim >= 0 else self._whole(edges["sources"][e])
        relation, end = self._relations[edges["relation"][e]], self._labels[edges["to"][e]]
        return f"<td>{relation}<td>{end}<td>{when}<td>{standing}<td>{evidence}"

    def _evidence(self, passages: list[int]) -> str:
        """Cite passages, those of one source together."""
        sources = self._model.passages["source"]
        grouped = groupby(sorted(passages, key=sources.__getitem__), key=sources.__getitem__)
        return "<br>".join(self._cite(source, list(found)) for source, found in grouped)

    def _cite(self, source: int, passages: list[int]) -> str:
        noted = " ".join(f"[{self._noted[p]}]" for p in passages if p in self._noted)
        told = "; ".join(self._places[p] for p in passages if p not in self._noted)
        return f"{noted} [{source + 1}] {told}".strip() if told else noted

    @staticmethod
    def _whole(sources: list[int]) -> str:
        return " ".join(f"[{source + 1}]" for source in sources) or "no source given"

    def _place(self, n: int) -> str:
        gist, place = escape(self._model.passages["gist"][n]), escape(self._model.passages["place"][n])
        return f"{place}: {gist}" if gist else place

    def source(self, n: int) -> str:
        """Give what is known of a source."""
        known: dict[str, list[Any]] = self._model.sources
        facts = ", ".join(escape(fact) for key in ("kind", "date", "symbol") if (fact := known[key][n]))
        title, url = f"<cite>{escape(known['title'][n])}</cite>", known["url"][n]
        linked = f'<a href="{escape(url)}">{title}</a>' if url else title
        notes = "".join(
            f"<br>{note} {self._places[p]}" for p, note in self._noted.items() if note.split(".")[0] == str(n + 1)
        )
        return f"<li>{linked}{f' ({facts})' if facts else ''}{notes}"
