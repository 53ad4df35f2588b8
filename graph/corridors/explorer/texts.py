"""Make texts and addresses from a graph safe to show: what hides or turns a text is shown as what it is."""

import re
import unicodedata

#: Direction marks, tags, fillers and other invisible characters that can make a text read as something else.
_MASKED = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
#: An address without a name and password before its host.
_HTTPS = re.compile(r"https://[^\s<>\"'\\/?#@]+(?:[/?#][^\s<>\"'\\]*)?\Z")


def plain(text: str) -> str:
    r"""Show characters that hide or turn a text as what they are, and compose the rest.

    >>> plain("a\u202eb")
    'a⟨U+202E⟩b'
    """
    if text.isascii() and text.isprintable():
        return text
    return _MASKED.sub(lambda m: f"⟨U+{ord(m.group()):04X}⟩", unicodedata.normalize("NFC", text))


def https(url: str | None) -> str:
    """Give an address that is safe to link to, else nothing.

    >>> https("https://www.un.org/a"), https("javascript:alert(1)"), https("https://www.un.org@example.org/")
    ('https://www.un.org/a', '', '')
    """
    url = re.sub(r"\Ahttp://(?=www\.wikidata\.org/)", "https://", url or "")
    return url if _HTTPS.match(url) and not _MASKED.search(url) else ""
