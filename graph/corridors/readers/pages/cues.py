"""Hear in a sentence who spoke, moderated, chaired or reported at an event, or is to; absences are none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corridors.patterns import wording
from corridors.readers.names.persons import Known, One, marked
from corridors.readers.names.plainness import MARK, is_away, is_plain, without_absent
from corridors.readers.names.words import EVENT
from corridors.readers.pages.whichevent import is_of_event, is_other_thing

_EVENT = (
    rf"(?:[\w’-]+\s+){{0,4}}?(?:{EVENT}|proceedings|days?|programme|ceremony|conversation|works\b|deliberations|"
    r"occasion)"
)
_SPEECH = (
    r"(?i:keynote|remarks|address|speech|lecture|statement|presentation|talk|introduction|overview|message|briefing|"
    r"intervention|contribution|comment|reflection|observation|perspective|words?\s+of\s+(?:welcome|thanks)|votes?\s+of\s+thanks|greeting|testimony|welcome(?:\s+note)?|(?:opening|closing|welcome|welcoming|introductory|final|concluding)\s+words?)(?:es|s)?"
)
_SPEAKERS = (
    r"(?:(?:speak|present|lectur|train|brief)ers|panell?ists|(?:contribut|commentat)ors|(?:discussa|responde)nts|"
    r"experts|guests|voices)"
)
_REST = (
    r"\)?(?:\s*\([^()«»]{2,90}\)(?:\s+(?:of|at|from)\s+[^«».;,]{2,60})?)?(?:\s+(?:representing|for|as)\s+[^«».;,]{2,60}?(?=\s*[,;]|\s+and\b))?"
    r"(?:\s*,\s+(?!(?:and|with)\b)[^«».;]{2,140}?(?=\s*[,;]|\s+and\b))?"
)
#: Words between a cue, or an "and", and somebody: none of them a verb, or one that begins another row.
_FILL = (
    r"(?:(?!(?:was|were|brought|took|gave|held|saw|met|heard|drew|spoke|said|told|made|led|set|sat|stood|began|ran|read|went|came|spent|rose|kept|left|is|are|be|been|has|had|have|will|who|which|that|while|where|when|after|before|but|by|to|than|"
    rf"not|representing|replacing|behalf|succeeding|for|of|on|{_SPEAKERS})\b|"
    r"(?!(?:distinguished|esteemed|renowned|invited|selected|related)\b)[a-z]+ed\b)[\w’'&.-]+\s+){0,5}?"
)
_AND = (
    r"(?:\s*[,;]\s*(?:and\s+|as\s+well\s+as\s+|followed\s+by\s+)?+|\s+(?:and|&|as\s+well\s+as|along\s+with|"
    r"together\s+with|alongside|jointly\s+with)\s+)(?:read\s+out\s[^«».;,]{2,40},\s+)?(?:(?:(?:for|on)\s+(?:the\s+(?:\w+\s+side|hosts?|organi[sz]ers?)|behalf\s+of\s+the\s+\w+),?|(?:from|for|representing)\s+(?:the\s+)?[^«».;,]{2,30},|by|from|with|of|remotely,|on-?line,|the|also|then|an?|his|her|their|other|second|third|latter|joining|both)\s+)*+"
    r"(?:(?:[\w-]+\s+)?(?:participant|attendee|colleague|deputy),\s+)?"
) + _FILL
#: A row of those to whom something is said, before the next who does something; a row of those who do something.
_NO_VERB = r"(?!\s+(?:\w+ly\s+)?(?:(?!(?:followed|ensued)\s*(?:[.,;]|\Z))[a-z]{2,}ed|gave|spoke|said|told|will|was)\b)"
_GROUP = rf"(?P<who>{MARK}(?:{_REST}{_AND}{MARK}{_NO_VERB}){{0,30}})"
_COMMAS = _AND.replace("[,;]", ",")
_ROW = rf"{MARK}(?:{_REST}{_AND}{MARK}){{0,30}}"
_DOERS = rf"(?P<who>(?:\A|(?<=\bsaid\s)|(?<=\bthat\s)){_ROW}|{_ROW.replace(_AND, _COMMAS)})"
_ADVERB = r"(?:(?:also|then|first|next|later|again|both|each|all|who|had|has|have|subsequently|further|\w+ly)\s+)*"
_SAID = (
    r"(?:objected|pushed\s+back|begged\s+to\s+differ|went\s+further|(?:put|saw|viewed)\s+(?:it|things|matters|this)\s+(?:more\s+)?\w+ly|took\s+(?:issue|(?:a|the)\s+(?:\w+\s+)?view)"
    r"|(?:remained|was|were|seemed|proved)\s+(?:(?:more|less|rather|equally|also)\s+)?(?:s[ck]eptical|optimistic|pessimistic|cautious|doubtful|critical|unconvinced|hopeful|blunt|blunter)"
    r"|said|noted|stressed|emphasi[sz]ed|highlighted|underlined|underscored|explained|argued|pointed\s+(?:out|to)|"
    r"observed|remarked|commended|called(?=\s+(?:for|on|the|it|this|that)\b)|differed|urged|recalled|reflected|outlined|described|elaborated|"
    r"reiterated|warned|commented|affirmed|echoed|suggested|drew\s+attention|touched\s+up?on|shared|discussed|"
    r"examined|added|look(?:ed)\s+(?:at|into|back|ahead)|took\s+(?:up|stock)|made\s+(?:the|a)\s+case|pleaded|summ(?:ed\s+up|ari[sz]ed)|traced|recounted|insisted|maintained|assessed|reviewed|analy[sz]ed|questioned|countered|conceded|admitted|(?:dis)?agreed|concurred|quoted|reminded|pressed|showed|joked|complained|wondered|doubted|set\s+the\s+(?:scene|stage|tone)|expressed|acknowledged|raised|compared|went\s+through|reported|covered|addressed|opened|"
    r"detailed|unpacked|illustrated|clarified|identified|demonstrated|showcased|praised|critici[sz]ed|regretted|lamented|endorsed|defended|"
    r"challenged|dismissed|framed|predicted|encouraged|appealed|contended|cited|referred|focus+ed|delved|walked\s+\w+\s+through|"
    r"characteri[sz]ed|revealed|replied|answered|responded|thanked|proposed|told\s+(?:of|how|participants|the\s+\w+)|advocated|cautioned|stated|mentioned|reaffirmed|spoke|talked|welcomed|announced|unveiled|pledged|promised|confirmed|declared|asserted|spotlighted|laid\s+out|voiced|informed|briefed|congratulated|hailed|lauded|appealed|paid\s+tribute|introduced|presented|updated|invited|posited|conveyed|championed|signalled|signaled|singled\s+out|took\s+(?:the|an?)\s+(?:\w+\s+)?(?:view|line|position|stance|side)|made\s+clear|spelled\s+out|spelt\s+out|zoomed\s+in|dwelt|dwelled)"
)
_IS = r"(?:was|were|is|are|will\s+be)"
_WHEN = r"(?:\s+(?:on|in|at|this|yesterday)\b(?:[^«».;]|(?<=[ap\d])\.|(?<=\.m)\.){0,70}?)?"
#: What somebody did who stands before the verb.
_DID = (
    (
        "cor:moderated",
        r"(?:(?:co-)?(?:moderat|facilitat|steer)ed|took\s+(?:on|over|up)\s+the\s+moderation|interviewed\s+(?=«)|(?:put|fielded)\s+the\s+questions|led\s(?:the|a)\s(?:discuss|sess|convers)(?:at)?ion|emceed|compered|anchored|(?:(?:act|serv)ed\sas|took\sover)\s(?:the\s)?(?:moderat\w+|facilitator|chair\sand\smoderator|(?:master|mistress)\sof\sceremon\w+|MC|emcee))\b",
        rf"guided\s+(?:the|participants|attendees|a)\s+[^.;«»]{{0,40}}?\b(?:{_EVENT}|through)",
    ),
    (
        "cor:chaired",
        rf"(?:(?:co-)?chaired|presided)\s*(?:over\s+)?(?:(?:the|an?|this|its)\s+{_EVENT}|it\s+in\s+(?:her|his|their)\s+(?:place|stead|absence)|(?=\s*(?:and\b|[,.;]|\Z)))|took\s+(?:over\s+)?the\s+chair\b",
        r"(?:(?:was|were|sat)\s+in|held|occupied)\s+the\s+chair\b",
    ),
    ("cor:moderatedOnline", r"[^«».;]{0,60}?\b(?:as|took\s+over)\s+(?:the|an?)?\s*(?:remote|on-?line)\s+moderat\w+\b"),
    (
        "cor:rapporteurOf",
        r"(?:act|serv)(?:ed|ing)\s+as\s+(?:the\s+)?(?:general\s+)?rapporteur\b",
        r"reported\s+back\b",
        r"(?:took|kept)\s+(?:the\s+)?(?:notes|minutes|record)\b",
    ),
    (
        "cor:askedQuestionAt",
        r"(?:asked|put|posed|raised)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}?questions?\b|(?:asked\s+(?:through\s+[^.;,]{2,30}\s)?(?:whether|why|how|what|about|if|when|who)|wanted\s+to\s+know|inquired)\b",
    ),
    ("cor:hosted", r"(?:co-)?hosted\s+(?=«)"),
    (
        "cor:attended",
        rf"(?:took\s+part|participated)(?:\s+in\s+(?:(?:the|this|an?)\s+{_EVENT}|[^.,;«»]{{0,90}}?\b(?i:{EVENT})\b)|\b(?!\s+(?:in|as)\b))",
        r"graced\s+the\s+(?:occasion|event|ceremony)|met\s+with\s+(?=[^«».;]{0,60}«)",
        r"(?:[–—-]\s+)?(?:met|gathered|convened)\s+(?:in|at|on|for|virtually)\b|attended\b|represented\s+(?:the\s+)?[A-Z](?![^.;«»]*\b(?:since|in\s+the|until|at\s+the\s+U)\b)|(?:was|were)\s+(?:in\s+attendance|present)\b|(?:(?:co-)?led|headed)\s+[^,;]{0,40}?(?:delegation|side|engagement|team|participation)\b",
    ),
    (
        "cor:spokeAt",
        rf"(?:addressed|concluded|introduced|kicked\s+off)\s+(?:the|this|a)\s+(?:\w+\s+){{0,3}}?(?:speakers\b|{_EVENT})",
        r"(?:opened|closed|inaugurated)\s+(?:the|this|by|with)\b|(?:began|started|ended|finished|concluded)\s+(?:by|with)\b|(?:wrapped\s+(?:it\s+|things\s+)?up|rounded\s+(?:off|out))\b",
        r"(?:was|were)\s+(?:also\s+|then\s+)?joined(?:\s+[^«».;,]{2,40}?)?\s+by\b|(?:(?:was|were|sat|appeared|featured)\s+(?:also\s+)?(?:on|among|part\s+of|members\s+of)|formed|made\s+up|composed|completed|joined)\s+the\s+(?:[\w-]+\s+){0,2}?(?:panel|panell?ists|speakers|podium|line-?up)\b",
        r"took\s+(?:to\s+)?the\s+(?:stage|podium|lectern|rostrum|microphone|mic)\b",
        r"(?:conducted|taught|led|ran|delivered|provided)\s+(?:the|an?|two|three|his|her)\s[^.;«»]{0,60}?\b(?:session|course|workshop|webinar|lecture|training|summary|overview|tutorial|exercise|simulation|drill)s?\b",
        r"(?:gave|delivered|brought|made|held|read(?:\s+out)?|pronounced|provided|offered|presented|shared|contributed)\s+(?:the|an?|his|her|their)?\s*"
        rf"(?:[\w-]+\s+){{0,4}}?{_SPEECH}\b",
        r"(?:took\s+part|participated|featured|spoke|joined)\s+(?:in|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?"
        r"(?:panel|discussion|debate|round\s?table|conversation|speakers?|panell?ists?|discussants?)",
        r"joined\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:panel|discussion|debate|round\s?table|conversation)\b",
        r"joined(?:\s+(?:us\s+)?from\s+[A-Z]|\s+(?:remotely|on-?line|virtually)\b|(?=\s*,\s+from\b|,?\s*\.|,?\s*\Z))",
        r"(?:welcomed|greeted|addressed)\s+(?:the\s+)?(?:participants|delegates|delegations|guests|attendees|audience)|briefed\s+(?:the\s+)?participants",
        r"kick(?:ed|s)\s+(?:things|it|us|proceedings)\s+off\b|(?:connected|dialled\s+in|called\s+in|beamed\s+in)(?:\s+(?:remotely|virtually|on-?line))?(?:\s+from\b|\b(?=\s*[.,;]|\Z))|(?:sat\s+down|debated|conversed|was\s+in\s+(?:conversation|dialogue|discussion))\s+with\s",
        r"(?:act|serv|appear)ed\s+as\s+(?:an?\s+|the\s+|one\s+of\s+the\s+)?(?:[\w-]+\s+){0,2}?(?:discussant|respondent|commentator|panell?ist|speaker|presenter|resource\s+person|trainer|lecturer|expert)s?\b",
        r"(?:shared|offered|gave|provided|contributed|brought|presented)\s+(?:(?:the|an?|his|her|their|some|his\s+own|her\s+own)\s+)?(?:[\w-]+\s+){0,4}?(?:insights?|experiences?|views?|lessons|thoughts|examples|findings|expertise|updates?|account|picture|analysis|demonstration|research|results|testimony)\b",
        r"spoke\b(?!\s+(?:to|with|for)\b)|spoke\s+(?:for|on\s+behalf\s+of)\s+(?:the\s+)?[A-Z]|presented\b(?!\s+(?:by|with|as)\b)|set\s+(?:out|the\s+(?:scene|stage|tone))\b|took\s+the\s+floor\b|had\s+the\s+(?:first|last|final)\s+word\b|stepped\s+in\b",
        r"(?:opened|inaugurated|launched)\s+(?:the|a|its|their|this)\s[^.;]{2,80}?\s+at\s+(?:the|its|this|an?)\s+"
        rf"{_EVENT}",
        r"launched\s+(?:the|a|its|their|this)\s+(?:new\s+)?(?:report|study|paper|book|handbook|toolkit|guide|initiative|strategy)",
    ),
)
_WILL = (
    (
        "cor:moderated",
        rf"(?:will\s+(?:be\s+)?|is\s+(?:expected\s+)?to\s+)(?:moderat(?:e|ing)|facilitat(?:e|ing))\b|moderates\s+(?:the|this)\s+{_EVENT}",
    ),
    ("cor:chaired", rf"(?:will|is\s+(?:expected\s+)?to)\s+(?:chair|preside\s+over)\b|chairs\s+(?:the|this)\s+{_EVENT}"),
    ("cor:rapporteurOf", r"will\s+(?:act|serve)\s+as\s+(?:the\s+)?rapporteur\b"),
    (
        "cor:announcedAt",
        r"(?:will|is\s+to|are\s+to)\s+be\s+joined(?:\s+(?:on|in|for)\s+[^«».;,]{2,40}?)?\s+by\b|(?:chats|talks|sits\s+down|speaks|discusses)\s+(?:to|with)\s+(?=«)",
        r"(?:will|(?:is|are)\s+(?:(?:going|due|set|scheduled|expected)\s+)?to)\s+(?:be\s+)?(?:(?:also|both|then|each|\w+ly)\s+)?(?:expected\s+to\s+)?(?:open|close|speak|give|giving|deliver|present|address|"
        r"introduce|discuss|brief|explain|provide|explore|outline|lead|join|be\s+joined|share|participate|take\s+part|kick\s+off|feature|comment|respond|react|reply|talk|reflect|debate|offer|set\s+(?:out|the)|conclude|wrap\s+up|sum(?:\s+up|mari[sz])|welcom|examin|analy[sz]|assess|look\s+(?:at|into|back|ahead)"
        r"|describ|show|demonstrat|argu|consider|unpack|review|teach|converse|chat|exchange|contribut|shed\s+light|illustrat|trac|recount|tell|answer\s+questions|take\s+(?:the\s+(?:floor|stage)|questions|us|stock)|walk\s+us|delve|focus|appear|recall)\w*\b",
        r"(?:will|is\s+to|are\s+to)\s+be\s+(?:(?:our|the|a|an|among\s+the|one\s+of\s+the)\s+(?:[\w-]+\s+){0,2}?(?:guest|speaker|panell?ist|discussant|respondent|presenter|keynote|trainer|lecturer)s?|on\s+(?:the\s+(?:panel|podium|stage)|hand)|in\s+(?:conversation|dialogue|discussion)|interviewed)\b",
        r"(?:speaks|talks|lectures)\s+(?:on|about|at)\b|joins\s+(?:us|the\s+(?:panel|discussion|conversation|debate)|(?=«))",
        rf"(?:delivers|gives|offers|provides)\s+(?:the|an?|his|her)\s+(?:[\w-]+\s+){{0,3}}?{_SPEECH}\b",
    ),
)
#: What stands before those who did it.
_BY = (
    (
        "cor:moderatedOnline",
        rf"(?:remote|on-?line|virtual)\s+moderat(?:ion|or)\s+(?:{_IS}\s+)?(?:(?:done|provided|handled|ensured)\s+)?"
        r"(?:by\s+)?",
    ),
    (
        "cor:moderated",
        rf"(?<!line\s)(?<!remote\s)(?<!virtual\s)(?:moderated|facilitated|guided|steered|animated|moderation|floor\s+{_IS}\s+managed){_WHEN}\s+by\s+",
        rf"\b(?:(?:master|mistress)\s+of\s+ceremon(?:y|ies)|MC|emcee|compere|host\s+of\s+the\s+evening)(?:\s+(?:of|for)\s+the\s+\w+)?\s*(?:{_IS}|[:,])\s+",
        rf"\b(?:under\s+(?:the\s+)?moderation\s+of|(?:discussion|debate|panel|conversation)\s+(?:{_IS}\s+)?led\s+by)\s+",
        r"\b(?:facilitators|moderators)\s+(?:were|included|are|include)\s*:?\s+",
        rf"(?<!line )(?<!remote )(?<!virtual )\bmoderator(?:\s+of\s+the\s+{_EVENT})?\s*(?:{_IS}|[:,])?\s+",
        r"with\s+(?=«\d+»\s+(?:as\s+(?:the\s+)?moderator|moderating))",
        rf"\bmoderating(?:\s+[^«».;,]{{2,40}}?)?\s+(?:was|were)\s+|\binterviewed\s+(?:on\s+stage\s+)?by\s+|\bmoderation\s+{_IS}\s+(?:done|provided|handled|ensured|led|assured)\s+by\s+",
        rf"\b(?:it|event|seminar|webinar|exchange|q\s?&\s?a)\s+{_IS}\s+led\s+by\s+",
    ),
    (
        "cor:chaired",
        rf"\b(?:round\s?table|consultations?|meeting|dialogue|talks)\s+{_IS}\s+(?:co-)?led(?:\s+on\s+the\s+\w+\s+side)?\s+by\s+",
        r"\bchairing(?:\s+[^«».;,]{2,40}?)?\s+(?:was|were)\s+|(?:\A|,\s|\band\s|\bthe\s)co-?chairs?\s+(?=«)",
        r"(?:(?:chaired|co-directed|presided\s+over)\s+by|under\s+the\s+chair(?:man)?ship\s+of|\bpresiding\s+(?:was|were))\s+",
    ),
    (
        "cor:rapporteurOf",
        rf"\brapporteurs?(?:\s+(?:of|for)\s+(?:the|this)\s+{_EVENT})?(?:\s+{_IS}\s+|,\s+|\s+(?=«))",
        rf"\belected\s+(?={MARK}[^«».;]{{0,60}}?\bas\s+(?:(?:the|its)\s+)?rapporteur)",
    ),
    (
        "cor:announcedAt",
        rf"{_SPEECH}\s+{_IS}\s+(?:expected|anticipated)\s+from\s*:?\s+",
        rf"\A(?:at|in|during)\s+this\s+{_EVENT},\s+|\A(?:come\s+and\s+)?(?:join|meet|hear)\s+(?=«)",
        r"»\s+(?:chats|talks|sits\s+down|speaks)\s+(?:to|with)\s+",
    ),
    ("cor:hosted", r"\b(?:co-)?hosted\s+by\s+"),
    (
        "cor:organised",
        rf"\b(?:co-)?(?:(?:convenors?|conveners?|organi[sz]ers?)\s+(?:of\s+[^«».;:]{{2,60}}?\s+)?{_IS}|organi[sz]ed\s+by)\s+",
    ),
    (
        "cor:attended",
        r"(?<=[»,)\w]\s)(?:hosted|received)\s+(?=«)",
        r"\b(?:(?:delegations?|sides?|teams?|participation)(?:\s+(?:of|from)\s+[^«».;,]{2,40}?)?\s+(?:was|were|being)\s+(?:(?:co-)?led|headed)\s+by|sent(?=\s+«)|(?:delegation|side|team)\s+(?:led|headed)\s+by|attended(?:,[^«».;,]{2,30},)?\s+by|(?:in\s+)?the\s+presence\s+of)\s+",
        rf"\b(?:(?:{_IS}|,)\s+represented\s+(?:[^«».;]{{2,40}}?\s+)?by|[Ii]n\s+attendance\s+were|[Ii]n\s+the\s+audience\s+(?:was|were)|[Tt]hose\s+(?:present|attending|in\s+attendance|there|who\s+(?:came|attended|took\s+part))\s+(?:included|were)|[Pp]resent\s+[^«».;]{{0,30}}?were|[Aa]mong\s+[^«».;]{{0,20}}?(?:participants|attendees|guests)\s+were|[Pp]articipants\s+(?:were|included))\s*:?\s+",
        r"\b(?:participants|attendees|delegates|guests)\b[^«».;]{0,80}?,?\s+including\s+",
        r"\b(?:certificates?|awards?|prizes?|diplomas?|ribbon|medals?)\s+(?:was|were)\s+(?:handed\s+(?:out|over)|presented|awarded|given|distributed|cut)\s+by\s+",
        r"\b(?:memorandum|MoU|agreement|declaration|protocol|letter\s+of\s+intent|treaty|joint\s+statement|accord)\b[^«».;]{0,60}?\s(?:was|were)\s+(?:\w+\s+)?signed\s+(?:[\w-]+\s+){0,3}?by\s+|\b(?:was|were)\s+received\s+by\s+|\bmet\s+with\s+",
        r"\bjury\s+(?:was\s+made\s+up\s+of|consisted\s+of|comprised|included|was|were)\s*:?\s+|\baudience\s+(?:that\s+|which\s+)?(?:included|including|of)\s+|\bdelegations?,\s+(?:led|headed)\s+by\s+|\bwith\s+(?=«\d+»[^«».;]{0,80}?\s(?:in\s+attendance|present|attending)\b)",
        r"\b(?:attending(?:\s+(?:for|from)\s+[^«».;,]{2,40}?)?|representing\s+[^«».;,]{2,40}?|(?:heading|leading)\s+(?:the\s+)?[^«».;,]{2,40}?(?:delegation|side|team)|among\s+those\s+(?:present|attending|there))\s+(?:was|were)\s*:?\s+",
    ),
    (
        "cor:askedQuestionAt",
        r"\bquestions?\s+(?:from\s+the\s+(?:audience|floor|room|chat)\s+)?(?:(?:was|were|also|came|that|which|had|has|been)\s+){0,3}(?:(?:asked|put|posed|raised|sent\s+in)\s+)?"
        r"(?:from\s+the\s+(?:audience|floor|room|chat)\s+)?(?:of|from|by)\s+"
        r"(?:an?\s+(?:[\w-]+\s+)?participant,\s+)?|\A(?:when\s+)?asked\s+by\s+",
    ),
    (  # the last of a row, whose verb is the panel's
        "cor:spokeAt",
        rf"\bpanel\s+with\s[^.;]{{0,200}}?\sand\s+(?={MARK}\s+(?:explor|discuss|examin|address|consider|debat)ed\b)",
    ),
    (
        "cor:spokeAt",
        rf"(?:opened|closed|addressed|concluded|introduced|inaugurated|launched|kicked\s+off|rounded\s+off|wrapped\s+up|followed){_WHEN}\s+by\s+",
        r"\b(?:participants|delegates|delegations|guests|attendees|audience|everyone|experts|all)\s+(?:present\s+)?(?:was|were)\s+(?:\w+\s+)?(?:welcomed|greeted|addressed|briefed|received)\s+by\s+",
        r"\b(?:questions?|quer(?:y|ies)|concerns?|points?|intervention)\b[^.;]{0,160}?\s(?:was|were)\s+(?:then\s+|[a-z]+ly\s+)?(?:answered|addressed|taken(?:\s+up)?|fielded|handled|picked\s+up|met)\s+by\s+",
        rf"\A(?:(?:answer|respond|reply)ing\s+to\s|answering\s|asked\s|in\s+(?:response|reply|answer)\s+to\s)[^.;]{{2,200}}?,\s+(?={MARK}(?:,[^«».;]{{2,120}},)?\s+(?:\w+ly\s+)?[a-z])",
        r"(?:\A|[.;]\s)(?:speaking|presenting|responding|taking\s+(?:up\s+)?the\s+(?:floor|word|stage|podium|microphone))\s+(?:next|first|last|second|third|then|immediately\s+(?:after|before)[^«».;,]{2,40}|(?:right\s+|shortly\s+)?(?:after|before|behind|ahead\s+of)\s(?:[^«».;,]{2,40}|«\d+»)),\s+",
        r"\b(?:first|last|final|closing|concluding)\s+words?\s+(?:went|belonged|was\s+left|fell)\s+to\s+|\b(?:takes?|took|taking)\s+(?:to\s+)?the\s+(?:stage|podium|floor)\s*:\s*|»\s+interviewed\s+",
        r"(?:\A|[.;]\s)(?:(?:also|others|those)\s+)?(?!(?:head|lead|answer|respond|reply|ask|join|attend|represent|moderat|chair|presid|host|organi[sz]|miss|lack|accompany|follow|dur|includ|accord|be)ing\b)[a-z]+ing(?:\s+[^«».;,]{2,70}?)?\s+(?:was|were)\s*:?\s+|\b(?:next|first|last)\s+up\s+(?:was|were)\s+|\bon\s+(?:the\s+)?(?:podium|stage|dais|panel)\s*:\s*|\balso\s+(?:on\s+the\s+panel|at\s+the\s+table)\s+(?:was|were)\s+",
        rf"\b(?:delivering|giving|making|presenting|offering|providing)\s+(?:the|an?|his|her|their)?\s*(?:[\w-]+\s+){{0,3}}?{_SPEECH}(?:\s+[^«».;,]{{2,60}})?,\s+|\b(?:opening|closing|concluding)\s+it,\s+",
        r"\b(?:committee|members|participants|audience|room|panel|delegates|meeting|session|they|we)\s+(?:also\s+|then\s+)?heard\s+(?=(?:the\s+)?(?:[\w-]+\s+)?«)",
        rf"\b(?:(?:speaker|panell?ist|presenter|lecturer|discussant|guest)(?:\s+(?:this|last|for|of|at|on)\s[^«».;,]{{2,40}}?)?|(?:next|first|last)\s+to\s+(?:speak|brief|present|take\s+the\s+floor)[^«».;]{{0,30}}?)\s+{_IS}\s+|\b(?:speaker|panell?ist|presenter|discussant|respondent|commentator|contributor),\s+|\b(?:speaker|panell?ist|discussant|presenter|keynoter|respondent|commentator|contributor)s?\s+(?=«)|\b(?:delighted|pleased|honou?red|happy|proud)\s+to\s+(?:host|have|receive|welcome|present|announce|introduce)\s+(?=«)|\b(?:spoke|panel|stage)\b[^«».;]{{0,60}}?\balongside\s+",
        rf"(?={MARK}(?:,[^«».;]{{2,80}},)?\s+in\s+conversation\s+with\s)",
        rf"{_SPEECH}\s+(?:also\s+)?(?:came|come|were\s+heard|followed)\s+from\s+|\bjoining\s+(?:(?:him|her|them|us|«\d+»)[^«».;:]{{0,60}}?|(?:the|this|our)\s+(?:panel|discussion|debate|event|conversation|session|dialogue|round\s?table|workshop)\b(?!\s+of\b)[^«».;:]{{0,40}}?)\s*\b(?:was|were)\s*:?\s+|\b(?:taking\s+part|participating|discussing|debating|presenting|contributing)(?:\s+(?:in|on|at|to)\s+[^«».;,:]{{2,60}}?)?\s+(?:was|were)\s*:?\s+",
        rf"{_SPEECH}(?:\s+(?:on|about)\s[^«».;,]{{2,80}}?,?(?=\s+(?:given|delivered|made|provided)\s+by))?,?\s+(?:{_IS}\s+)?(?:(?:given|delivered|made|provided|offered|held|contributed|presented|supplied|followed|spoken|pronounced|proposed|extended|read(?:\s+out)?)\s+)?(?:by|from|of)\s+|\b(?:took|taken)\s+the\s+floor\s*:\s*",
        r"\b(?:hear(?:d|ing)?\s+(?:[\w-]+\s+){0,3}?from|joined\s+(?:[\w-]+\s+){0,3}?by|with\s+the\s+participation\s+of)\s+",
        r"(?:panel|discussion|debate|conversation|round\s?table|chat|dialogue|interview|session)\s+(?:\w+\s+)?(?:with|between|among)\s+",
        rf"(?:opening|closing|addressing|concluding|speaking\s+at)\s+(?:the|this)\s+(?:\w+\s+){{0,3}}?{_EVENT},\s+",
        r"\bon\s+(?:the|this|our)\s+(?:\w+\s+)?panel\s+(?:sat|were|was)\s+|\b(?:fell|left|was\s+up)\s+to\s+(?=«)|\b(?:panel|session|debate|discussion)\s+brought\s+(?=«)|\bfloor\s+(?:was\s+)?(?:then\s+)?(?:given|handed|passed|went)\s+(?:over\s+)?to\s+|\b(?:gave|handed|passed)\s+the\s+floor\s+(?:over\s+)?to\s+",
        rf"\bwith\s+(?={_FILL}{MARK}(?:\s*\([^()]{{2,90}}\)|,[^«».;]{{2,80}},)?\s+(?:delivering|giving|making|presenting|providing)\s)",
        r"(?<!not\s)\b(?:featur(?:ed|ing|es|e)(?:\s+as)?|brought\s+together|we\s+had)\s+",
        r"\bwelcom(?:e[ds]?|ing)\s+(?=[^.;]{0,160}?\bas\s+(?:the\s+|an?\s+)?(?:keynote|guest|speaker|panell?ist|discussant))",
        rf"\b(?:in|during)\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,3}}{_SPEECH}(?:\s+at\s+[^,«»]{{3,80}})?,\s+",
        rf"\bsaid\s+(?={MARK}[^;]{{0,160}}?\bin\s+(?:his|her|their)\s)",
        rf"{_SPEAKERS}(?:\s+(?:for|at|of|in|from)\s+[^«».;:]{{2,80}}?)?(?:\s+(?:{_IS}|included?|includes|will\s+include|"
        r"to\s+include|comprised|featured))?\s*[:;,–—-]?\s+",
        r"\b(?:panel|discussion)(?:\b[^.;]{0,120}?\band)?\s+(?:of\s+[\w\s-]{3,60}?\s+)?(?:included|includes|will\s+include|comprised(?:\s+of)?|consisted\s+of|"
        r"was\s+composed\s+of|featured|features|was\s+made\s+up\s+of)\s*:?\s+",
        r"(?:\b(?:session|workshop|webinar|training|segment|lecture|course|exercise|drill|simulation|(?:master\s?)?class(?:e(?=s\b))?|seminar|tutorial|module|tour|demonstration|clinic|lesson|boot\s?camp|game)s?\b[^.;«»]{0,80}?\b|\s[–—-]\s+)"
        r"(?:led|delivered|taught|conducted|presented|given|run)\s+by\s+",
        r"\b(?:first|second|third|fourth|last|next|final)(?:,\s[^«».;,]{2,60},)?\s+(?:was|were)\s+(?:led|given|delivered|presented|held)\s+by\s+|\b(?:sat\s+down|conversed|debated|in\s+(?:discussion|dialogue))\s+with\s+",
        rf"(?:,|\band)\s+(?=«\d+»\s+(?:the|an?)\s+[^«».;,]{{0,30}}?{_SPEECH})|\Awith:?\s+(?=«[^.;]*»[^.;a-z]*\.?\Z)",
        r"\b(?:speakers|panell?ists|experts|speeches|remarks|presentations|interventions|contributions|figures)\b"
        r"[^«».;]{0,60}?\b(?:including|notably)\s+",
    ),
)
_APART = (
    r"(?:\s*,[^«».;]{2,140},|\s*\([^()«»]{2,90}\))?"
    r"(?:\s*,?\s+and\s+(?:other|many|several|numerous)\s[^.;,«»]{3,60}?(?=\s))?"
)


def _cues(table: Sequence[tuple[str, ...]], before: str, behind: str) -> list[tuple[str, re.Pattern[str]]]:
    return [(role, wording(f"{before}(?:{'|'.join(cues)}){behind}")) for role, *cues in table]


#: What those who did it were: "opened by the guest of honour, «0»".
_AS_WHAT = r"(?:(?:the|his|her|its|our|their)\s+(?:[a-z-]+\s+){0,3}[a-z-]+,\s+(?=(?:the\s+)?«))?"
_GIVEN = _cues(_BY, "(?i:", f"){_AS_WHAT}{_FILL}(?:(?:[\\w’'&-]+\\s+){{1,8}}\\((?:\\w+\\s+)?)?(?::\\s*)?{_GROUP}")
_DONE, _TO_COME = (_cues(table, rf"{_DOERS}{_APART},?\s+{_ADVERB}", "") for table in (_DID, _WILL))
_MORE, _MORE_TO_COME = (_cues(table, rf"(?:\band|,)\s+{_ADVERB}", "") for table in (_DID, _WILL))
_BESIDE = wording(rf"[^.;«»]{{0,80}}?\b(?:(?:together|along|jointly)\s+with|alongside|as\s+did)\s+{_FILL}{_GROUP}")
_SAYS = wording(
    rf"(?:\A(?:The\s+)?(?:next|first|last|other)?\s*,?\s*|[,;:.]\s+(?:and\s+|while\s+|whereas\s+)?|\b(?:(?i:while|whereas)|and|that)\s+|\A(?:In|At|On|From|After|Then|Finally|Later)\b"
    rf"[^«».;]{{0,60}}?\s|\A[A-Z]\w+ing\s[^«».;]{{2,80}}?,\s)(?P<who>{_ROW})"
    rf"(?:,[^«».;]{{2,160}},|\s*\([^()«»]+\)|,)?\s*{_ADVERB}(?P<verb>{_SAID})\b"
    rf"|\A(?:For|To)\s+(?P<for>{MARK})\s*(?:\([^()«»]+\))?,?\s+(?:the|this|it|that|what)\b"
    rf"|\b(?:said|says|stated|observed|noted|added|explained|stressed|[Aa]ccording\s+to)\s+{_FILL}(?P<inverted>{MARK})"
)
_IN_SPEECH = wording(
    rf"\b(?:in|during)\s+(?:his|her|their|the|an?)\s+(?:[\w-]+\s+){{0,3}}{_SPEECH}\b|\bspeaking\s+(?:at|during)\s|\bspeaking\s+(?:in\s+(?:his|her|their|an?)\s+[\w-]+\s+capacity|on\s+behalf\s+of|for\s+the)\b"
    r"|\bat\s+the\s+(?:opening|closing)\b|\b(?:next|first|last|other)\s+(?:speaker\s+)?,?\s*«",
    re.I,
)
_ELSEWHERE = wording(
    r"\b(?:interview|in\s+a\s+(?:press|media|news)\s+\w+|tweet(?:ed)?|on\s+(?:Twitter|X|LinkedIn)|told\s+(?:reporters|journalists|AFP|Reuters)|wrote|"
    r"in\s+(?:an?|the|his|her)\s+(?:article|paper|book|blog|written\s+statement))\b"
)
_REPORTS = wording(
    rf"\b(?:(?:{_SAID}|says|believes?)\b[^.;«»]{{0,60}}?\b(?:that|whether)|(?:asked|wanted\s+to\s+know|inquired|wondered)\s+(?:whether|if|why|how|what|when|who))\b[^«]*\Z"
)
_PLANNED = wording(
    rf"\b(?:will|is\s+to|are\s+to|register|join\s+us|invites?|looks?\s+forward|(?:upcoming|forthcoming)\s+(?:[\w-]+\s+){{0,4}}?{EVENT}|(?:are|is)\s+pleased|(?:scheduled|planned|announced|expected|anticipated|confirmed)\s+(?:[\w-]+\s+)?(?:speaker|briefer|panell?ist|presenter|discussant)s?)\b",
    re.I,
)
_PAST = wording(
    r"»(?:,[^«».;]{2,120},|\s*\([^()«»]*\)|,)?\s+(?:(?:also|then)\s+)?[a-z]{2,}ed\b(?!\s+by\b)|\b(?:was|were|held|took|gave|made|came|brought|heard|spoke|said|met|had|welcomed|began|sat|fell|saw|drew|spent|ran|rose|stood|went|told|(?:opened|closed|delivered|featured|included|comprised|gathered|"
    r"joined|hosted|convened|moderated|chaired|followed|presented|attended|consisted|led)\b(?!\s+by\b))\b"
)
ABSENT = wording(
    r"\b(?:would|was\s+(?:to|due|scheduled|expected|supposed)|were\s+(?:to|due|scheduled|expected)|had\s+been\s+(?:scheduled|planned)|(?:was|were)\s+not\s+(?:delivered|made|given|held)|(?<!is\s)(?<!are\s)expected\s+to|"
    r"unable|written\s+(?:message|statement)|in\s+writing|could\s+not|did\s+not|had\s+to\s+cancel|next\s+(?:year|event|edition|meeting|session|dialogue|conference)|"
    r"last\s+year|previous|earlier|past\s+(?:speakers|panell?ists|guests|events|editions|sessions)|in\s+(?:her|his|their)\s+absence|instead\s+of|invited\s+but|rather\s+than)\b",
    re.I,
)
_CHAIR = wording(
    rf"(?P<what>(?:Co-)?Chair(?:man|woman|person)?|Moderator)(?:(?<=moderator)|\s+of\s+(?:the|this)\s+(?:[a-z-]+\s+)?{EVENT})",
    re.I,
)
#: Whose question another reads out need not be there; who had been announced is so, whoever came.
_RELAYED = wording(
    rf"\b[Qq]uestions?\s+(?:(?:was|were|had\s+been|also)\s+)*(?:sent|submitted|handed|posted|put|e-?mailed|typed)\s+(?:in\s+)?(?:[^«».;,]{{2,40}}?\s)?(?:by|from)\s+{_FILL}«(?P<who>\d+)»"
)
_BILLED = (
    wording(
        rf"{_DOERS}{_APART},?\s+(?:whose\s+(?:participation|{_SPEECH}|talk)\s+)?(?:(?:who|had|has|been|was|were|originally|first)\s+)+(?:announced|billed|scheduled|listed|due|(?:expected|supposed|meant|planned)(?=\s+to)|(?:confirmed|promised)(?=\s+(?:his|her|their)\s)|to(?=\s+(?:have\s+)?"
        r"(?:speak|spoken|giv|open|close|present|deliver|join|mak)))"
    ),
    wording(
        rf"\b(?:{_SPEECH}|talk|panel)\s+(?:{_IS}|had\s+been|has\s+been|as)\s+(?:first\s+|originally\s+)?(?:announced|planned|scheduled|billed)\s+(?:as\s+)?(?:that\s+)?(?:of|by|from|with|for)\s+{_FILL}{_GROUP}"
    ),
    wording(rf"\b(?:announced|planned|scheduled|advertised)\s+{_SPEECH}\s+(?:of|by|from|with)\s+{_FILL}{_GROUP}"),
)
_QUOTED = wording(r"[“\"][^”\"]{0,600}[”\"]")
_LINKED = wording(
    r",?\s*(?:and,\s+)?(?:by|via|through)\s+(?:video(?:[- ]?\w+)?|zoom|phone|telephone)(?:\s+(?:link|message))?,?", re.I
)
_AFAR = wording(r"\b(?:remote|on-?line|virtual)\s+(?:participa\w+|session|discussion)\b[^,;]*\Z", re.I)
_TOLD = wording(rf"\b(?:{_SAID}|[a-z]{{2,}}ed|taught|led)\b")
_WHO = wording(r"\bwho\s[^,;.«»]*")
_NUMBER = wording(r"«(\d+)»")
#: What is led like an event is one: "the program will be moderated by".
_PROGRAMME = wording(r"(?<=the )program(?=\s+(?:will|is|was)\b)")


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody did or is to do, as a sentence tells it; ``sure`` where it says so, not only what was said.

    >>> Role("cor:spokeAt", One("Ada Okafor")).sure
    True
    """

    relation: str
    who: One
    sure: bool = True


def roles_in(sentence: str, known: Known, *, told: bool = True, wary: bool = True) -> Iterator[Role]:
    """Say who has which role by a sentence; where no report tells it, who is to speak is announced.

    Not ``wary``, it reads sentences that speak of absences, too: the caller knows who was away.

    >>> said = "The talk, moderated by Ada Okafor, was opened by Tomas Lind of the Lake Trust and Mei Tanaka (Kenya)."
    >>> [(role.relation, role.who.name) for role in roles_in(said, Known())]
    [('cor:moderated', 'Ada Okafor'), ('cor:spokeAt', 'Tomas Lind'), ('cor:spokeAt', 'Mei Tanaka')]
    """
    text, people = marked(_LINKED.sub(", ", _QUOTED.sub("", sentence)), known)
    text = without_absent(text)
    yield from _at_once(text, people)
    own = _REPORTS.sub("", text)  # without what is reported: "A noted that many are absent"
    if not people or (wary and (ABSENT.search(own) or is_away(own, told=True))):
        return
    planned = _PLANNED.search(own) is not None
    main = _WHO.sub("", text)
    past = not planned and (_PAST.search(main) or (told and _TOLD.search(main)))
    for relation, cue in _GIVEN:
        for match in cue.finditer(text):
            afar = relation == "cor:moderated" and _AFAR.search(text[: match.start()])
            does = relation if past or relation not in ("cor:spokeAt", "cor:attended") else "cor:announcedAt"
            does = relation if relation == "cor:attended" and not planned else does
            if _may_be(relation, match, people) and is_plain(text, match.start(), retold=True):
                yield from (Role("cor:moderatedOnline" if afar else does, one) for one in _group(match, people))
    for relation, verb in (*_TO_COME, *(_DONE if not planned or past else ())):
        for match in verb.finditer(text):
            if not re.match(r"\s+by\b", text[match.end() :]) and is_plain(text, match.start(), retold=True):
                yield from (Role(relation, one) for one in _group(match, people))
                yield from _further(text, match, people, planned=planned)
    sure = _IN_SPEECH.search(text) is not None
    for match in _SAYS.finditer(text) if (told or sure) and not planned and not _ELSEWHERE.search(text) else ():
        yield from (Role("cor:spokeAt", one, sure=sure) for one in _group(match, people))
        yield from _further(text, match, people, planned=planned)


def _at_once(text: str, people: Sequence[One]) -> Iterator[Role]:
    """Say who has a role whoever was away: by an office at the event, a question read out, an announcement."""
    for one in people:
        if chair := _CHAIR.fullmatch(one.told.post):
            yield Role("cor:moderated" if chair["what"].lower() == "moderator" else "cor:chaired", one)
    yield from (Role("cor:askedQuestionAt", people[int(match["who"])]) for match in _RELAYED.finditer(text))
    yield from (
        Role("cor:announcedAt", one) for cue in _BILLED for match in cue.finditer(text) for one in _group(match, people)
    )


def _may_be(relation: str, match: re.Match[str], people: Sequence[One]) -> bool:
    """Tell whether those behind a cue have its role at the event: no chair of a process, no host without an office."""
    before, behind = match.string[: match.start()].lower(), re.split(r"[«,;]", match.string[match.end() :].lower())[0]
    if relation in ("cor:hosted", "cor:organised"):
        return any(one.title or one.told.post or one.told.employer for one in _group(match, people))
    return relation not in ("cor:chaired", "cor:moderated", "cor:rapporteurOf") or (
        is_of_event(_PROGRAMME.sub("event", before)) and not is_other_thing(behind)
    )


def _further(text: str, match: re.Match[str], people: Sequence[One], *, planned: bool) -> Iterator[Role]:
    """Say what else those did who did one thing: "A opened the talk and moderated the first panel"."""
    if not planned and (beside := _BESIDE.match(text, match.end())):
        yield from (Role("cor:spokeAt", one) for one in _group(beside, people))
    behind = re.match(r"[^«».;]*", text[match.end() :])
    for relation, verb in _MORE_TO_COME if planned else _MORE:
        if behind and verb.search(behind.group()):
            yield from (Role(relation, one) for one in _group(match, people))


def _group(match: re.Match[str], people: Sequence[One]) -> list[One]:
    return [
        people[int(number)]
        for number in _NUMBER.findall(match.groupdict().get("inverted") or match.groupdict().get("for") or match["who"])
    ]
