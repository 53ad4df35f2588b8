"""Draw how a score went over the years as a small inline picture."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

_STEP, _HEIGHT, _MARGIN = 16, 32, 3


@dataclass(frozen=True, slots=True)
class Chart:
    """A line over years, below a highest score that all lines of a table share; a year without a score breaks it.

    >>> Chart((2021, 2022), (0.5, 1.0), 1.0).text()
    '2021: 0.5, 2022: 1'
    """

    years: tuple[int, ...]
    scores: tuple[float | None, ...]
    most: float

    def text(self) -> str:
        """Say the scores in words."""
        told = ("–" if score is None else f"{score:.3g}" for score in self.scores)
        return ", ".join(f"{year}: {score}" for year, score in zip(self.years, told, strict=True))

    def _repr_html_(self) -> str:
        """Draw the line as SVG, the scores in words as its title; it takes the colour of the text around."""
        width = _STEP * max(len(self.years) - 1, 0) + 2 * _MARGIN
        lines = [" ".join(f"{x},{y}" for x, y in run) for run in self._runs()]
        drawn = "".join(
            f'<polyline points="{points}"/>' if " " in points else f'<circle cx="{x}" cy="{y}" r="1"/>'
            for points in lines
            for x, y in [points.split(" ", maxsplit=1)[0].split(",")]
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{_HEIGHT}" fill="none" '
            f'stroke="currentColor"><title>{escape(self.text())}</title>{drawn}</svg>'
        )

    def _runs(self) -> list[list[tuple[int, int]]]:
        """Give the points of each unbroken stretch of years."""
        runs: list[list[tuple[int, int]]] = [[]]
        for place, score in enumerate(self.scores):
            if score is None:
                runs.append([])
                continue
            rise = round((_HEIGHT - 2 * _MARGIN) * score / self.most) if self.most else 0
            runs[-1].append((_MARGIN + _STEP * place, _HEIGHT - _MARGIN - rise))
        return [run for run in runs if run]
