"""Set pages for people: what a graph holds, and what is known about one entity."""

from collections.abc import Iterator
from typing import Any

from corridors.cli.citations import place
from corridors.cli.prose import count, heading, plural, series, shorten, table, wrapped
from corridors.names import expand
from corridors.spans import at_any_date

_PASSAGES = 3
_WORDS = 320
_LISTED = 12
_SOURCES_LISTED = 15


def stock_page(stock: dict[str, Any], *, every_source: bool = False) -> str:
    """Set the page on what a graph holds."""
    return "\n\n".join(part for part in _stock_parts(stock, every_source) if part)


def _stock_parts(stock: dict[str, Any], every_source: bool) -> Iterator[str]:
    entities = sum(kind["count"] for kind in stock["entities"])
    about = f" about {count(entities, 'entity')}" if not stock["asOf"] else ""
    yield wrapped(
        f"This graph holds {count(stock['claims'], 'claim')}{about}, "
        f"resting on {count(stock['passages'], 'passage')} of {count(len(stock['sources']), 'source')}."
    )
    yield _looked_at(stock)
    if stock["entities"]:
        rows = [_kind_row(kind) for kind in stock["entities"]]
        day = f" as of {stock['asOf']}" if stock["asOf"] else ""
        yield heading(f"Entities{day}") + "\n" + table(["kind", "count", "of these"], rows)
    if stock["relations"]:
        rows = [[r["label"], r["relation"], f"{r['lookedAt']:,}", f"{r['others']:,}"] for r in stock["relations"]]
        yield heading("Claims by relation") + "\n" + table(["relation", "name", "counted", "left out"], rows)
    if stock["byStatus"]:
        rows = [[status, f"{number:,}"] for status, number in stock["byStatus"].items()]
        yield heading("Claims by status") + "\n" + table(["status", "claims"], rows)
    if stock["sources"]:
        rows = [
            [s["title"], s["kindLabel"], *(f"{s[counted]:,}" for counted in ("claims", "alone", "entities"))]
            for s in stock["sources"]
        ]
        left = 0 if every_source else max(len(rows) - _SOURCES_LISTED, 0)
        listed = table(["source", "kind", "claims", "on it alone", "entities"], rows[: len(rows) - left])
        yield heading("By source") + "\n" + listed + (f"\n… and {left:,} more: corridors show --all" if left else "")
    yield _caveats(stock)
    if stock["standOut"]:
        yield heading("What stands out") + "\n" + "\n".join(wrapped(line, first="- ") for line in stock["standOut"])


def _looked_at(stock: dict[str, Any]) -> str:
    """Say which of the claims are counted, where that is not all of them."""
    if stock["claimsLookedAt"] == stock["claims"]:
        return ""
    when = f" as of {stock['asOf']}" if stock["asOf"] else ""
    return wrapped(
        f"Looked at{when}: the {count(stock['claimsLookedAt'], 'claim')} that are {_either(stock['statuses'])}; "
        f"--include takes in others. {at_any_date(stock['undated'])}".rstrip()
    )


def _either(words: list[str]) -> str:
    return series(words).replace(" and ", " or ")


def _kind_row(kind: dict[str, Any]) -> list[Any]:
    label = kind["label"] if kind["count"] == 1 else plural(kind["label"])
    below = [count(each["count"], each["label"]) for each in kind["below"]]
    below += [f"{kind['unnamed']} unnamed"] if kind["unnamed"] else []
    return [label, f"{kind['count']:,}", ", ".join(below)]


def _caveats(stock: dict[str, Any]) -> str:
    words, lines = stock["words"], []
    if words["annotated"]:
        lines.append(
            f"Words as written: {count(words['annotated'], 'place')} annotated, "
            f"{words['readOtherwise']} of them read otherwise than they stand."
        )
    for key, noun, lack in (("unsourced", "relation", "a claim behind"), ("unreadable", "claim", "evidence or object")):
        if stock[key]:
            lines.append(f"Warning: {count(stock[key], noun)} without {lack}; corridors check lists them.")
    return "\n".join(map(wrapped, lines))


def entity_page(known: dict[str, Any], *, every_passage: bool = False) -> str:
    """Set the page on one entity."""
    shown = None if every_passage else _PASSAGES
    head = "\n".join(filter(None, (_head(known["entity"]), _standing(known.get("standing")))))
    parts = [head, *(_group(group, shown) for group in known["groups"])]
    for title, key in (("structure", "structure"), ("without a claim behind", "unsourced")):
        if known[key]:
            parts.append("\n".join((title, *(_structure(line) for line in known[key]))))
    for title, key in (("mentions", "mentioning"), ("mentioned by", "mentioned")):
        if known[key]:
            parts.append(_mentions(title, known[key]))
    if known["words"]:
        parts.append("\n".join(("words as written", *_words(known["words"]))))
    if not known["groups"]:
        parts.append("No claims of the statuses looked at.")
    parts += ["\n".join(wrapped(note) for note in known["notes"])] if known["notes"] else []
    return "\n\n".join(parts)


def _standing(standing: dict[str, Any] | None) -> str:
    """Say how a process stands, and from what."""
    if standing is None:
        return ""
    when = f"on {standing['on']}" if standing["dated"] else f"on {standing['on']}, the last day attested here"
    doubts = [word for word in (standing["claimStatus"], standing["basis"]) if word not in ("accepted", "stated", None)]
    said = f"status {when}: {', '.join((standing['status'], *doubts))}"
    cited = [place(one) for one in standing["evidence"][:1]]
    return wrapped(f"{said} — {cited[0]}" if cited else said, hang=4)


def _head(entity: dict[str, Any]) -> str:
    fields = {
        "is a": ", ".join(kind["label"] for kind in entity["classes"]) + (", unnamed" if entity["anonymous"] else ""),
        "acronyms": ", ".join(entity["acronyms"]),
        "also called": ", ".join(entity["aliases"]),
        "stakeholder group": _label(entity["stakeholderGroup"]),
        "regional group": _label(entity["regionalGroup"]),
        "identifiers": " ".join(f"{_iri(name)}" for name in entity["identifiers"]),
        "according to": "; ".join(source["label"] for source in entity["sources"]),
    }
    lines = [wrapped(f"{name}: {text}", hang=4) for name, text in fields.items() if text]
    return "\n".join((heading(f"{entity['label']}  ({entity['name']})"), *lines))


def _iri(name: str) -> str:
    """Give an identifier in full where its prefix is ours, so that it can be opened."""
    return expand(name) if not name.startswith(("http:", "https:", "urn:")) else name


def _label(named: dict[str, str] | None) -> str:
    return named["label"] if named else ""


def _group(group: dict[str, Any], shown: int | None) -> str:
    return "\n".join((group["label"], *(_claim(claim, shown) for claim in group["claims"])))


def _claim(claim: dict[str, Any], shown: int | None) -> str:
    lines = [wrapped("; ".join((claim["label"], *_details(claim))), indent=2, hang=4)]
    lines += _passages(claim["evidence"], "—", shown, indent=4)
    lines += _passages(claim["counterEvidence"], "— but see", shown, indent=4)
    if claim["verdict"]:
        lines.append(wrapped(f"verdict: {claim['verdict']}", indent=4, hang=2))
    for rival in claim["contradicts"]:
        lines.append(wrapped(f"contradicted ({rival['status']}): {rival['says']}", indent=4, hang=2))
        lines += _passages(rival["evidence"], "—", shown, indent=6)
        if rival["verdict"] and rival["verdict"] != claim["verdict"]:
            lines.append(wrapped(f"verdict: {rival['verdict']}", indent=6, hang=2))
    return "\n".join(lines)


def _details(claim: dict[str, Any]) -> Iterator[str]:
    """Say what qualifies a claim: status and basis when they are not the usual ones, time, roles, groups."""
    status = claim["status"].upper() if claim["status"] != "accepted" else ""
    basis = claim["basis"] if claim["basis"] != "stated" else ""
    stage = "in force" if claim["stage"] == "inForce" else claim["stage"]
    yield from filter(None, (status, basis, stage))
    for words, key in (("from", "validFrom"), ("until", "validUntil"), ("as of", "asOf")):
        if claim[key]:
            yield f"{words} {claim[key]}"
    for words, key in (("on behalf of", "onBehalfOf"), ("in context of", "inContextOf"), ("said by", "saidBy")):
        if claim[key]:
            yield f"{words} {_label(claim[key])}"
    if groups := [_label(claim[key]) for key in ("stakeholderGroup", "regionalGroup") if claim[key]]:
        yield "declared as " + ", ".join(groups)
    if claim["roleNote"]:
        yield claim["roleNote"]
    if claim["witnesses"] > 1:
        yield f"{claim['witnesses']} independent sources"


def _passages(cited: list[dict[str, Any]], mark: str, shown: int | None, *, indent: int) -> list[str]:
    lines = []
    for passage in cited[:shown]:
        gist = f": {passage['gist']}" if passage["gist"] else ""
        lines.append(wrapped(f"{mark} {place(passage)}{gist}", indent=indent, hang=2))
        if passage.get("words"):
            lines.append(wrapped(f"“{shorten(passage['words'], _WORDS)}”", indent=indent + 4))
    if shown and len(cited) > shown:
        lines.append(wrapped(f"… and {count(len(cited) - shown, 'more passage')} (--all)", indent=indent))
    return lines


def _structure(line: dict[str, Any]) -> str:
    sources = "; ".join(source["label"] for source in line["sources"])
    told = f"{line['label']}: {line['otherLabel']}" + (f" — {sources}" if sources else "")
    return wrapped(told, indent=2, hang=2)


def _mentions(title: str, mentions: list[dict[str, Any]]) -> str:
    told = [f"{each['label']} ({count(each['passages'], 'passage')})" for each in mentions[:_LISTED]]
    more = f" and {len(mentions) - _LISTED} more" if len(mentions) > _LISTED else ""
    return f"{title}\n{wrapped(', '.join(told) + more, indent=2)}"


def _words(words: list[dict[str, Any]]) -> Iterator[str]:
    for each in words[:_LISTED]:
        status = "" if each["status"] == "accepted" else f" ({each['status']})"
        read = f" read as {each['reading']}" if each["reading"] else ""
        reason = f": {each['reason']}" if each["reason"] else ""
        yield wrapped(f"“{each['surfaceForm']}”{read}{status} — {place(each['place'])}{reason}", indent=2, hang=2)
    if len(words) > _LISTED:
        yield f"  … and {len(words) - _LISTED} more (--format json)"
