"""Write ontology/context.jsonld, the JSON-LD context, from the vocabulary."""

import json
from pathlib import Path

from corridors.exports.jsonld import context

if __name__ == "__main__":
    text = json.dumps({"@context": context()}, indent=2, ensure_ascii=False) + "\n"
    (Path(__file__).parents[1] / "ontology" / "context.jsonld").write_text(text, encoding="utf-8")
