"""Whether a damaged copy of a report gives the same indicators as its clean twin.

    python tests/bench/twins.py            the table: found of the clean twin's records, by kind of damage
    python tests/bench/twins.py 1957 -v    one year, and the records that are not found

A record is found where the damaged copy's report has one with the same value, unit and name (as often as the
clean one). The copies of ../shared/corpus/noisy are of other editions, and a record that the other edition
words otherwise counts as lost here, so 100 % is not to be had. Traditional characters are compared by the
simplified ones that stand at their places in the twin.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

import politext  # noqa: E402 - this checkout's, whatever is installed

Record = tuple[float, float | None, str | None, str | None]


def find_twins() -> list[tuple[Path, Path]]:
    """Return the damaged copies whose place, year and genre one clean text has too."""
    found = []
    for noisy in sorted((SHARED / "corpus/noisy").glob("*.txt")):
        stem = noisy.stem.rsplit("-", 1)[0].removesuffix("-webpage")
        clean = [p for p in (SHARED / "corpus/texts").glob("*/*.txt") if p.stem == stem]
        found += [(noisy, p) for p in clean]
    return found


def learn_script(noisy: str, clean: str) -> dict[int, str]:
    """Return the simplified character for each traditional one, from where the two texts agree around it."""
    votes: dict[str, Counter[str]] = {}
    a = "".join(c for c in noisy if "\u3400" <= c <= "\u9fff")
    b = "".join(c for c in clean if "\u3400" <= c <= "\u9fff")
    for size in range(0, max(len(a), len(b)), 2000):
        one, other = a[size : size + 2400], b[size : size + 2400]
        for tag, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            if tag == "replace" and j - i == m - k:
                for x, y in zip(one[i:j], other[k:m], strict=True):
                    votes.setdefault(x, Counter())[y] += 1
    return {ord(x): y.most_common(1)[0][0] for x, y in votes.items() if x not in b}


def records_of(path: Path, script: dict[int, str]) -> Counter[Record]:
    """Return the indicators of the report in ``path``, without what strayed in."""
    report = politext.extract(politext.read(path))
    return Counter(
        (
            i.value,
            i.high,
            i.unit.translate(script) if i.unit else None,
            "".join(i.name.split()).translate(script) if i.name else None,
        )
        for i in report.indicators
        if i.article == "a1"
    )


def main() -> int:
    """Print the table; exit with 1 where a copy gives less than 95 % of its twin's records."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("names", nargs="*", help="only files whose names hold one of these")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is not found")
    options = parser.parse_args()
    poor = 0
    print(f"{'damaged copy':<44} {'clean':>6} {'found':>6} {'share':>7} {'value+unit':>11}")
    for noisy, clean in find_twins():
        if options.names and not any(name in noisy.name for name in options.names):
            continue
        script: dict[int, str] = {}
        if "wikisource" in noisy.name:
            script = learn_script(politext.read(noisy).text, politext.read(clean).text)
        wanted, got = records_of(clean, {}), records_of(noisy, script)
        total = sum(wanted.values())
        share = sum((wanted & got).values()) / max(1, total)
        plain = Counter[tuple[float, float | None, str | None]]()
        for record, n in wanted.items():
            plain[record[:3]] += n
        for record, n in got.items():
            plain[record[:3]] -= n
        amounts = 1 - sum(n for n in plain.values() if n > 0) / max(1, total)
        poor += share < 0.95
        print(
            f"{noisy.stem:<44} {total:>6} {sum((wanted & got).values()):>6} {share:>7.3f} {amounts:>11.3f}"
        )
        if options.verbose:
            for record, n in sorted((wanted - got).items(), key=str):
                print("   lost ", n, *record)
            for record, n in sorted((got - wanted).items(), key=str):
                print("   extra", n, *record)
    return int(poor > 0)


if __name__ == "__main__":
    sys.exit(main())
