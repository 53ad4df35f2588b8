"""Read on a session page what the session is meant to produce."""

import re

from corridors.readers.notes import Named, Reading
from corridors.readers.rolls import Page

_PLANNED = re.compile(
    r"\b(?:produce|publish|put together|draft|issue|release|compile)\w*\s+(?:a|an|the)?\s*(?:\w+\s+){0,4}?"
    r"(?P<what>best practices|policy brief|policy recommendations|outcome document|guidelines|toolkit|joint statement|"
    r"compendium|white paper|roadmap|report|paper)\b",
    re.I,
)


def tell_plans(reading: Reading, page: Page) -> None:
    """Note what a session is meant to produce; a plan, no fact.

    >>> list(tell_plans.__annotations__)[:1]
    ['reading']
    """
    event = reading.event
    if event is None:
        return
    for name, lines in page.fields.items():
        for line in lines if re.match(r"expected|outcome|hybrid", name) else ():
            if (match := _PLANNED.search(line.text)) is not None:
                what = match["what"].lower()
                title = f"{what.capitalize()} planned by {event.aliases[0] if event.aliases else event.name}"
                text = Named("document", title, ("cor:OutcomeReport",), f"{{event}} {what}")
                reading.say(
                    event,
                    "cor:produced",
                    text,
                    line,
                    "what it is meant to produce",
                    stage="planned",
                    role_note="intended by the programme",
                )
                return
