"""Lead from IRIs to pages and their twins by the Accept header: rules for Apache, of the site and of w3id.org."""

#: Stands where the address of the site goes, until that is known.
PLACEHOLDER = "https://SITE.example"

#: Put where the files lie. A rule leads only to a file that is there, and files are left alone: every walk ends.
SITE_RULES = """# For an Apache that serves this folder: each IRI leads to its page or twin, whichever Accept names.
AddType text/turtle .ttl
AddType application/ld+json .jsonld
RewriteEngine On
RewriteCond %{REQUEST_FILENAME} -f
RewriteRule ^ - [L]
RewriteCond %{HTTP_ACCEPT} text/turtle
RewriteCond %{REQUEST_FILENAME}.ttl -f
RewriteRule ^ %{REQUEST_URI}.ttl [R=303,L]
RewriteCond %{HTTP_ACCEPT} application/(ld\\+)?json
RewriteCond %{REQUEST_FILENAME}.jsonld -f
RewriteRule ^ %{REQUEST_URI}.jsonld [R=303,L]
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^ %{REQUEST_URI}.html [R=303,L]
"""

_ELSEWHERE = """# For w3id.org: put it there as corridors/.htaccess; every IRI leads to the site at
# {address}
RewriteEngine On
RewriteRule ^$ {address}/ [R=302,L]
RewriteRule ^(.+\\.(?:html|ttl|jsonld))$ {address}/$1 [R=303,L]
RewriteCond %{{HTTP_ACCEPT}} text/turtle
RewriteRule ^((?:ns|vocab|id|source|passage|claim)(?:/.*[^/])?)$ {address}/$1.ttl [R=303,L]
RewriteCond %{{HTTP_ACCEPT}} application/(ld\\+)?json
RewriteRule ^((?:ns|vocab|id|source|passage|claim)(?:/.*[^/])?)$ {address}/$1.jsonld [R=303,L]
RewriteRule ^((?:ns|vocab|id|source|passage|claim)(?:/.*[^/])?)$ {address}/$1.html [R=303,L]
RewriteRule ^(.+)$ {address}/$1 [R=303,L]
"""


def w3id_rules(address: str = "") -> str:
    """Write the rules for w3id.org, which lead to the site at an address; without one a placeholder stands there.

    >>> "https://a.example/$1.ttl" in w3id_rules("https://a.example/")
    True
    """
    return _ELSEWHERE.format(address=(address or PLACEHOLDER).rstrip("/"))
