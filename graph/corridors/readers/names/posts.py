"""Tell posts from bodies, and which body a post names: "Head of Law at the Lake Trust"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from corridors.lexicon import body_named, process_named, state_named
from corridors.patterns import wording
from corridors.readers.names.groups import state_of_office
from corridors.readers.names.matters import NO_BODY, NO_EMPLOYER, PORTFOLIO, is_matter

#: A word that posts hold.
POST_WORD = wording(
    r"\b(?:director|officer|fellow|head|manager|lead|leader|secretary|adviser|advisor|ambassador|ceo|cto|ciso|cfo|coo|cio|(?-i:D?DG(?!\s+[A-Z]{3}))|"
    r"chair(?:man|woman|person)?|president|(?:deputy\s)?mayor|professor|lecturer|researcher|analyst|coordinator|co-?ordinator|"
    r"counsel(?:lor)?|minister|attach[eé]|representative|delegate|specialist|expert|consultant|founder|partner|"
    r"executive|commissioner|councillor|engineer|editor|journalist|student|candidate|member(?!\s+states)|diplomat|envoy|associate|strategist|scientist|"
    r"chief|deputy|vice|[se]?vp|principal|governor|parliamentarian|legislator|speaker|convenor|convener|assistant|"
    r"programme officer|trustee|judge|"
    r"prosecutor|curator|secretari[oa]|secr[eé]taire|embajadora?|ambassad(?:eur|rice)|conseill(?:er|[eè]re)|"
    r"consejer[oa]|repr[eé]sentante?|direct(?:eur|rice|ora)|jef[ea]|cheffe|chef\s+(?:de|adjoint|suppl[eé]ant)|(?-i:[AUD]SG)|ministr[eoa]|agregad[oa]|attaché|"
    r"asesora?|chercheu(?:r|se)|spokesperson|negotiator|facilitator|under-?secretary|dean|rector|provost|chancellor|chargée?|encargad[oa]|consul|"
    r"intern|mayor(?=\s+of\b)|deputy\s+mayor|policy lead|organi[sz]er|"
    r"official|architect|senator|mp(?!-)|trainer|correspondent|reporter|columnist|barrister|lawyer|attorney(?!-?\s?general['’])|inspector|commander|"
    r"scholar|anchor|liaison|administrator|technologist|reader(?=\s+in\b)|(?:point|person)\s+of\s+contact|focal\s+point)\b",
    re.IGNORECASE,
)
POST_ENDS = wording(rf"(?:{POST_WORD.pattern}|-?\bGeneral|(?:Minister|Secretary)\s+of\s+State)\Z", re.I)
#: A word that names of bodies hold, and names of people do not.
BODY_WORD = wording(
    r"\b(?:institut\w*|universi[td]\w*|ministr(?:y|ies)\w*|\w*minist[eèé]ri?[eou]\w*|foundation|council|agency|centre|center|"
    r"office|missions?|delegations?|embassies|governments?|d[eé]part[ae]?mento?|union|commission|association|society|network|forum|bank|house|group|"
    r"company|corporation|corp|inc|ltd|llc|llp|plc|gmbh|limited|academy|school|college|alliance|coalition|committee|"
    r"organi[sz]ation|programme|program|authority|bureau|secretariat|chancellery|initiative|trust|lab|labs|laborator\w*|research|"
    r"systems|technolog\w*|partners|international|global|services|police|embassy|court|parliament|chamber|federation|"
    r"league|party|staff|command|registry|consortium|project|fund|media|press|news|times|consulting|solutions|security|digital|cyber|"
    r"internet|africa|europe|asia|asia-pacific|microsoft|google|meta|amazon|cisco|unit|teams?|board|"
    r"industries|energy|telecom\w*|task\s+force"
    r"|polytechni\w+|polit[eé]cni\w+|(?:fach)?hochschule|akademi\w*|accademia|[eé]cole|escuela|escola|scuola|facult(?:y|ad|ade|[eé]|[aà])|"
    r"gesellschaft|verband|bundes(?:amt|ministerium)|comit[eé]|comisi[oó]n|comiss[aã]o|agenci?[ae]|agence|instytut|fundacja"
    r"|cert|csirt|platform|centro|direc(?:tion|ci[oó]n|[cç][aã]o)(?=\s(?:g[eé]n[eé]ra|nationa|nacional|d))|asociaci\w+|associa[cç][aã]o|funda[cç]\w+|fondation|conseil|consejo|conselho|sociedade?|soci[eé]t[eé]|stiftung"
    r"|(?:air|armed|defen[cs]e)\s+forces?|army|navy|networks|nations|states|republic|kingdom|observator\w+|hub|exchange|collective|confederation|caucus|\w*igf)\b",
    re.IGNORECASE,
)
#: How a post begins that stands right behind a name, no comma between: what it is, and of what.
POST_BEGINS = wording(
    r"(?:the\s+)?(?:(?:Deputy|Under|Vice|Executive|Senior|Chief|Assistant|Associate|Acting|General|Managing|Program(?:me)?|Policy|"
    r"Legal|Principal|Global|Regional|Research)[ -]+)*(?:Director|Head|Chair(?:man|woman|person)?|President|Secretary|"
    r"Minister|Officer|Manager|Professor|Fellow|Ambassador|Commissioner|Coordinator|Ad[vw]is[eo]r|Counsel(?:lor)?|Founder|"
    r"Lead|Representative|CEO)(?:[ -]General)?\s+(?:of|at|for|in)\s|Chief\s+(?:\w+\s+){1,3}?Officer\b",
    re.I,
)
#: The first word of a post that stands so before its body: "Ada Okafor Senior Adviser, Lake Trust".
_STARTS = wording(
    r"(?:(?:Deputy|Vice|Executive|Senior|Junior|Chief|Assistant|Associate|Acting|Managing|Programme?|Policy|Principal|"
    r"Research|Project|Legal|Independent|Founding|Co-)[ -]?)*(?:Director|Head|Chair\w*|President|Secretary|Officer|"
    r"Manager|Professor|Fellow|Coordinator|Ad[vw]is[eo]r|Counsel\w*|Co-?founder|Founder|Lead|Analyst|Researcher|Lecturer|"
    r"CEO|CTO|CISO|Specialist|Consultant|Editor|Engineer)\b(?:[ -]General)?"
)
_BODY_ENDS = wording(
    r"(?<!-)\b(?:office|institute|university|ministry|centre|center|foundation|council of|group|association)\b\s*$",
    re.I,
)
_POST_OF = wording(r"(?:the\s+)?(?:\w+\s+)?(?:director|head|president|dean)\s+of\s+(?:the|our)\b", re.I)
_BODY_OF = wording(
    r"(?:the\s+)?(?:office|ministry|department|institute|centre|center|council|bureau|embassy|mission|secretariat)"
    r"\s+(?:of|for)\b",
    re.I,
)
#: A part of a body belongs to the post held there: "Head of the Policy Department of the Lake Authority".
_UNIT = wording(
    r"(?P<part>(?:[\w&-]+,?\s+){1,7}?(?:Department|Division|Unit|Section|Desk|Team|Branch|Directorate|Program(?:me)?(?=\s+(?:of|at)\s))|Mission|Board|Cabinet|Staff)"
    r"\s+(?:of|at|in|for(?=\s+(?:the\s+)?(?:Ministry|Department)))\s+(?:the\s+)?(?P<body>[A-Z].*)"
)
_IS_UNIT = wording(r".+\s(?:Department|Division|Unit|Section|Desk|Team|Branch|Directorate)")
_UNIT_OF = wording(r"(?:Department|Division|Unit|Section|Branch|Directorate)\s+(?:of|for)\s|.+\s(?:Office|Bureau)\Z")
#: An agency that captions leave in small letters, and whose it is: "Chief Executive lake agency of Kenya".
_AGENCY = wording(
    r"(?P<post>.+?),?\s+(?:of\s+)?(?:the\s+)?(?P<agency>(?:[a-z][\w-]*\s+)?(?:agency|authority|ministry|cent(?:re|er)))\s+of\s+(?P<state>[A-Z].*)"
)
#: Where a post names its body itself: "Head of Storage at Water Lab", "Director of the Lake Trust".
_AT = wording(
    r"\b(?P<how>(?:(?<!Office\s)at|at(?!\s+[A-Z][a-z]+\Z))(?!\s+[Ll]arge\b)|from|with|leading|heading|in(?=\s+the)|to(?=\s+the\s+(?:Office|Cabinet|Secretariat)\b)|(?:of|for)\s+an?\s+(?:[a-z-]+\s+){1,3}(?:called|named))\s+(?:the\s+)?(?P<body>\.?[A-Z][^()]+?)(?:\s*\([^()]*\))?\Z"
)
_OF = wording(r"\b(?:of|for|,)\s+(?:the\s+)?(?:20\d\d\s+)?(?P<body>\.?[A-Z][^()]+?)(?:\s*\([^()]*\))?\Z")
#: From where one is, behind the body: "Member of the Lake Parliament from Velda".
_AT_HOME = wording(r"(?P<post>.*\sof\s+(?:the\s+)?[A-Z].*?)\s+from\s+(?P<home>[A-Z]\w+(?:\s[A-Z]\w+)?)")
#: An organ of state behind the matter of a post: "Ambassador for Digital Affairs of the French Ministry of ...".
_ORGAN = wording(
    r"\bof\s+(?:the\s+)?(?P<body>(?:[A-ZÀ-Þ]\w+\s+)?(?:Ministry|Department|Embassy|Federal\s+Office|Foreign\s+Office)\b[^()]*)\Z"
)
#: Behind a body: another post of the same person, "Director of the Lake Trust and Adviser to the River House".
_AND_POST = wording(r"\s+(?:and|&)\s+(?=\w[^()]*?\s(?:of|for|at|to)\s)")
#: Posts that bear their portfolio behind "for" or "of", and no body: "Minister for Digital Affairs".
_OF_PORTFOLIO = wording(
    r"\b(?:minister|secretary\s+of\s+state|(?:state|assistant|under)[\s-]?secretary|envoy|ambassador|high\s+representative)\s*\Z",
    re.IGNORECASE,
)
_MINISTRY = wording(r"(?:\w+\s+)?(?:Ministry|Department|Commission|Council|Agency)\b")
#: Whoever holds such a post holds it at a company or body, however that is called: "CEO of Lakesoft Norway".
_OF_COMPANY = wording(
    r"\b(?:CEO|CTO|CFO|COO|CISO|(?:country|general|managing|executive)\s+(?:manager|director)|(?:co-?)?founder|chair(?:man|woman|person)|president|rector|dean|spokes(?:person|man|woman)|officer|owner|publisher|anchor|"
    r"journalist|reporter|correspondent|columnist|editor(?:-in-chief)?)\s*\Z",
    re.I,
)
#: What somebody directs there, before the body: "Director for Public Policy of the Lake Registry".
_PART_OF = wording(r"(?P<part>[^()]*?)\s+(?:of|at|for)\s+(?:the\s+)?(?P<body>\.?[A-Z].*)")
#: With which names of bodies end, and no post begins.
_KIND = wording(r"Forum|Institute|Foundation|University|Authority|Association|Federation|Secretariat|Academy")
#: A longer "name" of an employer describes what somebody does.
_MOST_WORDS = 13
#: Where somebody sits besides, behind the employer: "Lake Trust and a representative of the River Group".
_AND_SEAT = wording(
    r"(?P<body>[A-ZÀ-Þ].+?)\s+and\s+(?:an?|the)\s+(?:representative|member|delegate)\s+(?:of|in|to)\s.+"
)
#: What is named in full of its State and of all it is accredited to.
_FULL = wording(r"(?:the\s+)?(?:Permanent\s+)?(?:Mission|Representation|Delegation|Ministry|Embassy)\b", re.I)
_ACRONYM = wording(
    r"(?!(?:[COM]BE|KCMG|CMG|PhD|LLM|MBA|MEP|Esq)\Z)"
    r"(?:[A-Z][A-Za-z]?[A-Z\d&-]{1,8}|[A-Z]{3,}-[A-Z][A-Za-z]+|[A-Z][a-z]+[A-Z]\w+|[A-Z][\w-]+\.[a-z]{2,4})"
)  # or a name on the web
#: A name that begins with an acronym is a body's: "LT Velda".
_SHORT = wording(r"(?!\w+\s+[A-Z]{2,}\Z)[A-Z]{2,6}(?:\s+[A-Z][a-z]+){1,3}\Z")
#: Words of bodies that name a matter as well: behind "for" they make no body, "Official for Digital Policy".
_EITHER = wording(
    r"(?:international|global|digital|cyber|internet|security|research|media|press|energy|africa|europe|asia|systems|services)",
    re.I,
)
_PROCESS = wording(
    r"(?:(?:open-ended|ad hoc|first|second|third|fourth|sixth)\s+)*"
    r"(?:working group|committee on|ad hoc committee|group of governmental experts|process|negotiations)\b",
    re.IGNORECASE,
)


#: What was done by somebody with a post: "read out by the Secretary in his absence".
_DONE_BY = wording(r"(?:read|[a-z]+ed|given|made)\s+(?:out\s+)?by\s")


def begins_post(words: str, beside: Sequence[str] = ()) -> bool:
    """Tell whether words behind a name, no comma between, are a post: by what it is of, or by the body beside it.

    >>> begins_post("Director of the Lake Trust"), begins_post("Senior Fellow", ["Lake Trust"]), begins_post("Lead")
    (True, True, False)
    """
    whole = _STARTS.fullmatch(words) is not None and any(is_body(one) or is_acronym(one) for one in beside)
    return whole or POST_BEGINS.match(words) is not None


@lru_cache(maxsize=4096)
def is_body(words: str) -> bool:
    """Tell whether some words hold one that names of organisations hold.

    >>> is_body("Institute of Lakes"), is_body("Ada Okafor")
    (True, False)
    """
    return BODY_WORD.search(words) is not None


@lru_cache(maxsize=4096)
def is_post(words: str) -> bool:
    """Tell whether some words name a post rather than an organisation.

    >>> is_post("Deputy Director"), is_post("Director General's Office"), is_post("Ministry of Justice")
    (True, False, False)
    """
    if not POST_WORD.search(words) or _DONE_BY.match(words):
        return False
    if _POST_OF.match(words):
        return True
    if _BODY_OF.match(words):
        return False
    head = re.split(r"\s+(?:of|at|for|from|in|to|with)\s", words)[0]
    told = head if POST_WORD.search(head) else words
    return bool(POST_WORD.search(told)) and _BODY_ENDS.search(told) is None


def is_acronym(word: str) -> bool:
    """Tell whether a word is written as a body's letters are, or as its name on the web; letters of honours are none.

    >>> is_acronym("LAKE-In"), is_acronym("MoL"), is_acronym("Lake"), is_acronym("MBE")
    (True, True, False, False)
    """
    return _ACRONYM.fullmatch(word) is not None


def is_short(words: str) -> bool:
    """Tell whether a name begins with an acronym, as names of bodies do.

    >>> is_short("LT Velda"), is_short("Ada OKAFOR")
    (True, False)
    """
    return _SHORT.match(words) is not None


def post_and_employer(fields: list[str]) -> tuple[str, str]:
    """Tell the post from the employer among the fields that are no group; of several bodies the last holds the rest.

    >>> post_and_employer(["Head of Law", "Lake Trust"]), post_and_employer(["Director of the Lake Trust"])
    (('Head of Law', 'Lake Trust'), ('Director', 'Lake Trust'))
    """
    fields = [part for one in fields for part in (_BODY_OF.match(one) and body_before(one)) or (one,)]
    fields = [seat["body"] if (seat := _AND_SEAT.fullmatch(one)) and is_body(seat["body"]) else one for one in fields]
    posts = [field for field in fields if is_post(field)]
    bodies = [field for field in fields if field and field not in posts and not NO_EMPLOYER.match(field)]
    bodies = bodies if posts else [one for one in bodies if not PORTFOLIO.fullmatch(one)] or bodies
    if posts and (for_what := [body for body in bodies if PORTFOLIO.fullmatch(body)]):
        bodies = [body for body in bodies if body not in for_what]
        after = fields[fields.index(posts[0]) + 1 :][:1]
        if after == for_what[:1] and after[0][:1].isupper():  # "Vice President, Legal Affairs, Lake Corp"
            posts[0] = f"{posts[0]}, {after[0]}"
    within = (body_before(posts[0]) or _body_within(posts[0]) or _body_behind(posts[0])) if posts else None
    letters = any(all(map(is_acronym, body.split())) for body in bodies)
    within = None if within and _HOLDER.match(within[1]) else within  # "Special Representative of the President"
    if within and (not bodies or (is_body(within[1]) and not (letters or any(map(_is_marked, bodies))))):  # then a city
        return within
    body = _main(bodies)
    inner = [one for one in bodies if one != body and (_IS_UNIT.fullmatch(one) or _UNIT_OF.match(one))]
    if posts and (units := [one for one in inner if _IS_UNIT.fullmatch(one) or fields.index(one) < fields.index(body)]):
        posts[0] = f"{posts[0]}, {units[0]}"
    if (unit := _UNIT.fullmatch(body)) and _MINISTRY.match(unit["body"]):  # "Law Unit for the Ministry of Lakes"
        posts, body = [f"{post}, {unit['part']}" for post in posts], unit["body"]
    most = _MOST_WORDS * (2 if _FULL.match(body) else 1)
    return (posts[0] if posts else ""), body if len(body.split()) < most else ""


def _main(bodies: list[str]) -> str:
    """Give of several bodies the one known, or the last; the first where none is plainly one."""
    marked = [body for body in bodies if _is_marked(body)]
    known = [body for body in marked if body_named(body)]
    marked = [body for body in marked if not _IS_UNIT.fullmatch(body)] or marked
    best = bodies if len(bodies) < 2 else (known if len(known) == 1 else marked[-1:]) or bodies
    return best[0] if best else ""


def _is_marked(words: str) -> bool:
    return bool(BODY_WORD.search(words) or is_acronym(words) or body_named(words))


#: What the letters before it are no field of work, but a body: "LAKO Chair".
_OF_LETTERS = wording(r"(?:(?:Vice|Co)-?)?(?:Chair|Member)(?:person)?", re.I)


#: An office that another one serves is no employer.
_HOLDER = wording(r"(?:UN\s+)?(?:(?:Vice\s+|Prime\s+)?(?:President|Minister)|Secretary-General|Director-General)\b")


def body_before(words: str) -> tuple[str, str] | None:
    """Set apart the body that stands before a post, the comma left out: "Lake Trust Director of Law".

    >>> body_before("Council of Europe Deputy Director"), body_before("Lake Trust Director")
    (('Deputy Director', 'Council of Europe'), None)
    """
    whose = re.fullmatch(r"(?P<body>(?!Office\b)[A-ZÀ-Þ].{1,60}?)['’]s\s+(?P<post>\w.*)", words)
    if whose and is_post(whose["post"]) and not (is_post(whose["body"]) or state_named(whose["body"])):
        return whose["post"], whose["body"]
    parts = words.split()
    for n in range(len(parts) - 1, 0, -1):
        body, post = " ".join(parts[:n]), " ".join(parts[n:])
        named = body_named(body) or (
            n > 1 and _KIND.fullmatch(parts[n - 1]) and not is_matter(" ".join(parts[: n - 1]))
        )
        named = named or (_OF_LETTERS.fullmatch(post) and n == 1 and is_acronym(body) and not NO_BODY.fullmatch(body))
        likely = is_post(post) and (n == 1 or post[0].isupper())
        if named and likely and not (state_named(body) or POST_WORD.search(body)):
            return post, body
    return None


def _body_behind(words: str) -> tuple[str, str] | None:
    """Set apart the letters of a body behind a post, the comma left out: "President LAKECOM"."""
    post, _, body = words.rpartition(" ")
    return (post, body) if POST_ENDS.search(post) and is_acronym(body) and not NO_BODY.fullmatch(body) else None


def _body_within(post: str) -> tuple[str, str] | None:
    """Set apart the body that a post names itself: "Head of Storage at Water Lab"."""
    agency = _AGENCY.fullmatch(post)
    if agency and is_post(agency["post"]) and state_named(agency["state"]):
        return agency["post"], f"{agency['agency'].title()} of {agency['state']}"
    post = home["post"] if (home := _AT_HOME.fullmatch(post)) and not is_body(home["home"]) else post
    inside = None if state_of_office(post) else _AT.search(post) or _OF.search(post)
    organ = _ORGAN.search(post, inside.start("body")) if inside is not None else None
    if (
        inside
        and organ
        and (_is_matter_of(post, inside) or not BODY_WORD.search(post, inside.start("body"), organ.start()))
    ):
        return post[: organ.start()].rstrip(), organ["body"].strip()  # what lies before it is the matter of the post
    if inside is None or _is_matter_of(post, inside):
        return None
    named = inside["body"].strip()
    if (seat := re.fullmatch(r"(.+?)\s+(?:in\s+[A-Z]\w+|for\s+.+)", named)) and body_named(seat[1]):
        named = seat[1]
    if (second := _AND_POST.search(named)) and is_post(named[second.end() :]):
        named = named[: second.start()]
    if len(named.split()) == 1 and BODY_WORD.fullmatch(named) and not body_named(named):
        return post, ""  # "Director of the Centre": of which?
    company = _OF_COMPANY.search(post[: inside.start()]) and not state_named(named)
    acronyms = all(map(is_acronym, named.split())) and not process_named(named)
    if NO_EMPLOYER.fullmatch(named) or not (
        inside.re == _AT or company or is_body(named) or body_named(named) or acronyms
    ):
        return None
    unit, part = _UNIT.fullmatch(named), _PART_OF.fullmatch(named)
    unit = unit if unit and (is_body(unit["body"]) or body_named(unit["body"])) else None
    if part and is_matter(re.sub(r"\s*(?:[/&]|\b(?:and|International)\b)\s*", " ", part["part"]).strip()):
        unit = part
    own = post[: inside.start("body") + len(unit["part"])] if unit else post[: inside.start()]
    return own.strip(" ,"), unit["body"] if unit else named


def _is_matter_of(post: str, inside: re.Match[str]) -> bool:
    """Tell whether what stands behind "of", "for", "at" or "from" is no body: a portfolio, a process, a home."""
    body = inside["body"]  # "a lawyer from Velda", "president in the Lake region"
    home = (
        inside.re == _AT
        and inside["how"] in ("from", "in")
        and not (is_body(body) or body_named(body) or is_acronym(body))
    )
    if body.startswith("State for "):
        return True
    portfolio = inside.re == _OF and _OF_PORTFOLIO.search(post[: inside.start()]) and not _MINISTRY.match(body)
    matter = post.startswith("for ", inside.start()) and not body_named(body)
    matter = matter and all(map(_EITHER.fullmatch, BODY_WORD.findall(body))) and not _ACRONYM.search(body)
    return bool(
        home
        or portfolio
        or (matter and is_body(body))
        or _PROCESS.match(inside["body"])
        or PORTFOLIO.fullmatch(inside["body"])
    )
