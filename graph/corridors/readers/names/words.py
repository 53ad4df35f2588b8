"""Hold the words that several readers look for: what events are called, and forms of address."""

#: What an event is called, one or several.
EVENT = (
    r"(?:event|conference|workshop|panel|seminar|webinar|meeting|forum|dialogue|round\s?table|session|symposium|edition|"
    r"talks|course|training|summit|consultation|exercise|drill|boot\s?camp|master\s?class|hackathon|town\s+hall|"
    r"side[- ]event|briefing|meet-?up|cyber[- ]?drill|atelier|conférence|séminaire|réunion|colloque|"
    r"taller|conferencia|seminario|reunión|foro|encuentro|curso|congress|hearing|week|discussion|debate|plenary|gathering|night|reception|luncheon|"
    r"(?:fellowship|training|capacity[- ]building|exchange|leadership)\s+programme?)s?"
)
#: An event as a sentence speaks of it, with what stands before it.
THIS_EVENT = (
    r"(?:(?:This|The|Our|this|the|A|a)\s+)?(?:[\w’-]+\s+){0,4}?(?:event|session|panel|workshop|"
    r"webinar|conference|meeting|round\s?table|discussion|forum|dialogue|side[- ]event|seminar|"
    r"consultation|launch|course|training|symposium|summit|edition)s?"
)
#: How somebody is addressed, before the name; an office may stand there as well.
TITLE = r"(?:Mr|Mrs|Ms|Mx|Mme|Ma[iî]tre|Dr|Prof|Professor|Amb|Sir|Dame|Judge|Captain|Colonel|General|H\.?\s?E)\b\.?"
TITLE_OR_OFFICE = rf"(?:{TITLE}|(?:Ambassador|Minister)\b)"
