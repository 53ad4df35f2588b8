"""Measure growth: Turtle out, in and out again, a store folder of millions, and questions to it, each in a process."""

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from corridors.names import PREFIXES

TRIPLES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
PER_CLAIM = 12
QUERY = "SELECT ?e (COUNT(?p) AS ?n) WHERE { ?p cor:spokeAt ?e } GROUP BY ?e ORDER BY DESC(?n) ?e LIMIT 5"


def generate(path: Path, triples: int) -> None:
    """Write people who speak at events, each claim with its passage, in sources of a thousand claims."""
    claims = triples // PER_CLAIM
    people, events = max(claims // 10, 2), max(claims // 50, 1)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
        for n in range(claims // 1000 + 1):
            told = f'dcterms:title "S {n}"@en ; cor:kind cor:officialRecord ; cor:symbol "S/{n}"'
            file.write(f"source:s{n} a cor:Source ; {told} .\n")
        for n in range(people):
            file.write(f'person:p{n} a cor:Person ; skos:prefLabel "Person {n}"@en .\n')
        for n in range(events):
            file.write(f'event:e{n} a cor:Session ; skos:prefLabel "Event {n}"@en .\n')
        for n in range(claims):
            person, event = n % people, (n * 7 + n // people) % events
            name = f"claim:person.p{person}.spokeAt.event.e{event}.{n}"
            file.write(
                f"{name} a cor:Claim ; cor:subject person:p{person} ; cor:relation cor:spokeAt ;"
                f" cor:object event:e{event} ;"
                f' cor:asOf "2023-10-10"^^xsd:date ; cor:basis cor:stated ; cor:status cor:accepted ;'
                f" cor:evidence passage:s{n // 1000}.at-{n} .\n"
                f"passage:s{n // 1000}.at-{n} a cor:Passage ; cor:source source:s{n // 1000} ;"
                f' cor:locator "{n}" ; cor:gist "says {n}"@en .\n'
            )


def run(*words: str) -> tuple[float, float, str]:
    """Run a command of ours in a process; give its CPU seconds, its largest memory in MB, and what it wrote.

    Processes that it starts, as a query's, are counted: their CPU, and the memory of the largest beside its own,
    although they share some of it.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    script = (
        "import resource as r, sys; from corridors.cli import main\ntry: main()\nfinally:\n"
        " most = [r.getrusage(who).ru_maxrss for who in (r.RUSAGE_SELF, r.RUSAGE_CHILDREN)]\n"
        " print(sum(most) // 1024, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, float(done.stderr.split()[-1]), done.stdout


def main() -> None:
    """Print a table of CPU seconds and memory."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        generate(folder / "in.ttl", TRIPLES)
        size = (folder / "in.ttl").stat().st_size / 1e6
        print(f"{TRIPLES:,} triples, {size:.0f} MB of Turtle")
        print(f"{'job':42} {'CPU s':>8} {'MB':>8} {'clock s':>8}")

        def told(job: str, *words: str) -> str:
            start = time.perf_counter()
            spent, memory, out = run(*words)
            print(f"{job:42} {spent:8.2f} {memory:8.0f} {time.perf_counter() - start:8.1f}", flush=True)
            return out

        store = str(folder / "store")
        told("load --store", "load", str(folder / "in.ttl"), "--store", store)
        told("query a store folder", "-g", store, "query", QUERY)
        told("path on a store folder", "-g", store, "path", "Person 1", "Person 9", "--format", "json")
        told("rank on a store folder", "-g", store, "rank", "degree", "--no-stability", "--limit", "5")
        if TRIPLES <= 1_500_000:
            told("export turtle", "-g", store, "export", "turtle", str(folder / "one.ttl"))
            told("import and export again", "-g", str(folder / "one.ttl"), "export", "turtle", str(folder / "two.ttl"))
            same = (folder / "one.ttl").read_bytes() == (folder / "two.ttl").read_bytes()
            print(f"the same bytes: {'yes' if same else 'NO'}")


if __name__ == "__main__":
    main()
