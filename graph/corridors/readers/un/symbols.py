"""Know the symbols of texts: of the United Nations, of other organisations, and of releases to the press."""

from corridors.patterns import wording

_PARTS = (
    r"(?:/(?:RES|DEC|PRST|HRC|(?:INF|WP|CRP|L|PV|SR)(?:\.\d+)?|BUR|\d+|[A-Z]{1,5}\.(?:Ref\.)?(?:\d+|[IVX]{1,4}\b)(?:\.\d+)?|"
    r"(?:Rev|Add|Corr|Ref)\.\d+|S-\d+|[A-Z]{2,8}(?=/(?:\d|[A-Z]+[./\d]))))+(?:\s\((?:Part|Vol|Sect)\.?\s[IVX\d]{1,4}\))?"
)
#: Of the United Nations, also of two organs at once; of others, as "CCW/GGE.1/2030/3"; of releases to the press.
RELEASE_SYMBOL = (
    r"(?:GA|SC|ECOSOC|DSG|SG|PI|DC|HR|ORG|OBV|SEA|NGO|WOM|DEV|IHA|PAL|SOC|POP|REC|ENV|"
    r"UNIS|AFR|BIO)(?:/[A-Z]{1,4})?/\d{3,5}\b"
)
SYMBOL = wording(
    rf"(?:\b{RELEASE_SYMBOL}|(?:\b|(?<=[,.;]\d))(?:A|E|S|ST|DP|GA|TD|CCPR|HRC){_PARTS}(?:[-–][ES]{_PARTS})?"
    r"|\b(?:PC|MC|FSC)\.(?:DEC|JOUR)/\d+(?:/\d+)?"
    r"|\b[A-Z]{2,6}(?:/[A-Z]{2,4})*/(?:RES|DEC|Dec|COMM|INF|doc)\.\s?\d+(?:\.\d+)?(?:/\d\d)?"
    r"(?:\s?\((?:[XVILC]+|\d{4})(?:-[^()\s]{1,6})?\))?(?:\s(?:rev|add|corr)\.\s?\d+)?"
    r"|\b[A-Z]{2,3}/[A-Z]{2,4}-\d{1,4}/\d\d(?:\s(?:rev|add|corr)\.\s?\d+)?\b"
    r"|\b(?:EX\.CL|Assembly/AU)/(?:Dec\.)?\d+(?:[-–]\d+)?\s?\([XVILC]+\)|\b[A-Z]{1,2}-[A-Z]{2,3}\((?:19|20)\d\d\)\d+"
    r"|\b(?!DD|MM|RES|DEC)[A-Z]{2,6}(?:-\d\d)?(?:/(?:[A-Z]{1,8}|[A-Za-z]{1,5}\.(?:\d{1,4}|[IVX]{1,4})|\d{1,4})\b){2,6}(?<=\d))"
)
