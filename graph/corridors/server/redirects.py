"""Lead from IRIs to pages and their twins by the Accept header: rules for Apache, of the site and of w3id.org.

They weigh what Accept says as mod_rewrite can: by name, with q. A range (``text/*``, ``*/*``) wishes for the page
alone, a quoted comma parts wishes, and who wishes for nothing that is there gets the page.
"""

#: Stands where the address of the site goes, until that is known.
PLACEHOLDER = "https://SITE.example"

_WISHES = {
    "ANY": r"(?:text|\*)/\*",
    "HTML": r"text/html",
    "TTL": r"text/turtle",
    "JSON": r"application/(?:ld\+)?json",
}
#: A q below 1; another is no number or as much as none.
_BELOW = r";(?:[^,]*;)?\s*q=(?!1)0?(\.[0-9]*[1-9])?"


def _weighed() -> str:
    """Write the rules that note how much each form is wished for: from 0 to 1, nothing where it is not named."""
    lines = ["# How much Accept wishes for each form."]
    for name, media in _WISHES.items():
        wish = rf"RewriteCond %{{HTTP_ACCEPT}} (?:^|,)\s*{media}\s*"
        lines += [rf"{wish}(?:[;,]|$) [NC]", f"RewriteRule ^ - [E={name}:1]"]
        lines += [rf"{wish}{_BELOW} [NC]", f"RewriteRule ^ - [E={name}:0%1]"]
    return "\n".join(lines)


def _wins(form: str, other: str) -> str:
    """Write the condition that a form is wished for most: more than the page, as much as a range, not below another."""
    mine, others, page, any_ = (f"%{{reqenv:{name}}}" for name in (form, other, "HTML", "ANY"))
    more = ">=" if form == "TTL" else ">"
    terms = (f"{mine} > '0'", f"{mine} > {page}", f"{mine} {more} {others}", f"({page} != '' || {mine} >= {any_})")
    return f'RewriteCond expr "{" && ".join(terms)}"'


#: So that what keeps copies on the way keeps one for each wish.
_VARY = "<IfModule mod_headers.c>\nHeader always merge Vary Accept\n</IfModule>"
_TTL_WINS, _JSON_WINS = _wins("TTL", "JSON"), _wins("JSON", "TTL")

#: Put where the files lie. A rule leads only to a file that is there, and files are left alone: every walk ends.
SITE_RULES = f"""# For an Apache that serves this folder: each IRI leads to its page or twin, whichever Accept names.
AddType text/turtle .ttl
AddType application/ld+json .jsonld
{_VARY}
RewriteEngine On
RewriteCond %{{REQUEST_FILENAME}} -f
RewriteRule ^ - [L]
{_weighed()}
{_TTL_WINS}
RewriteCond %{{REQUEST_FILENAME}}.ttl -f
RewriteRule ^ %{{REQUEST_URI}}.ttl [R=303,L]
{_JSON_WINS}
RewriteCond %{{REQUEST_FILENAME}}.jsonld -f
RewriteRule ^ %{{REQUEST_URI}}.jsonld [R=303,L]
RewriteCond %{{REQUEST_FILENAME}}.html -f
RewriteRule ^ %{{REQUEST_URI}}.html [R=303,L]
"""

_THING = r"^((?:ns|vocab|id|source|passage|claim)(?:/.*[^/])?)$"


def w3id_rules(address: str = "") -> str:
    """Write the rules for w3id.org, which lead to the site at an address; without one a placeholder stands there.

    >>> "https://a.example/$1.ttl" in w3id_rules("https://a.example/")
    True
    """
    site = (address or PLACEHOLDER).rstrip("/")
    return f"""# For w3id.org: put it there as corridors/.htaccess; every IRI leads to the site at
# {site}
{_VARY}
RewriteEngine On
RewriteRule ^$ {site}/ [R=302,L]
RewriteRule ^(.+\\.(?:html|ttl|jsonld))$ {site}/$1 [R=303,L]
{_weighed()}
{_TTL_WINS}
RewriteRule {_THING} {site}/$1.ttl [R=303,L]
{_JSON_WINS}
RewriteRule {_THING} {site}/$1.jsonld [R=303,L]
RewriteRule {_THING} {site}/$1.html [R=303,L]
RewriteRule ^(.+)$ {site}/$1 [R=303,L]
"""
