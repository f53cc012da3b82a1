"""The accuracy of this checkout on records that we annotated ourselves, over texts of ../shared/corpus.

    python tests/bench/own.py            the table
    python tests/bench/own.py --show name  and the cases behind a figure

``tests/data/own_gold.jsonl`` holds 2,111 records of 41 texts: the text's path and hash, the ranges that were annotated
whole, whether cases of it were ever read (``read``), and fields as in ../shared/gold. Names, and in the later 25 texts status and
period, were chosen without seeing politext's; spans, units and qualifiers were prefilled from it and flatter it.
Rules were written on the texts that were read; of the others only totals were looked at, so theirs are the figures to expect.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.score import ROOT, SHARED, figures, load_scorer, run_tree

GOLD = ROOT / "tests" / "data" / "own_gold.jsonl"
TEXTS = SHARED / "corpus" / "texts"


def main() -> int:
    """Print the table over all texts that are there as they were annotated."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--show", help="missed, extra, name, value, unit, measure, status, period")
    args = parser.parse_args()
    told = {read: load_scorer().Tally() for read in (True, False)}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        path = TEXTS / gold["text"]
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != gold["sha256"]:
            print(f"{gold['text']}: not there as it was annotated; left out", file=sys.stderr)
            continue
        (out,) = run_tree(ROOT, [path])
        ranges = gold["ranges"]
        out["indicators"] = [
            i for i in out["indicators"] if any(a <= i["start"] < b for a, b in ranges)
        ]
        wanted = {"indicators": gold["indicators"], "sections": [], "slogans": []}
        text = path.read_bytes().decode("utf-8-sig")
        told[gold["read"]].document(path.stem, text, wanted, out)
    read, unread = (figures(tally.table()) for tally in told.values())
    print(f"{'':<14}{'read':>8}{'unread':>8}")
    for key, value in read.items():
        print(f"{key:<14}{value:>8.4f}{unread[key]:>8.4f}")
    # Of the unread texts no case is ever shown.
    print("\n".join(told[True].cases.get(args.show, [])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
