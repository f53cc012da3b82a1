"""The accuracy of this checkout on ../shared/gold, with gains and losses against a commit.

    python tests/bench/score.py                      the table, and what changed since HEAD
    python tests/bench/score.py --base main~3        … since another commit
    python tests/bench/score.py --no-base henan-2025 the table only, of one report

The figures are those of ../shared/score/score.py, whose ``Tally`` is used as it stands. The base commit
is laid out in a temporary folder and run in a process of its own, so both sides read the same texts. A
*gain* is a case that the scorer lists as wrong for the base and not for this checkout; a *loss* is the reverse.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
BARS = {
    "found F1": 0.98,
    "value": 0.99,
    "unit": 0.99,
    "measure": 0.98,
    "qualifier": 0.97,
    "status": 0.96,
    "period": 0.90,
    "name": 0.93,
    "core F1": 0.88,
    "sections F1": 0.99,
    "topics F1": 0.92,
    "slogans F1": 0.88,
    "articles F1": 0.995,
    "joins F1": 1.0,
}
# Run in the tree to be measured: reads every text named and prints one contract object a line.
RUNNER = """
import json, sys
from politext import extract, read, to_dict
for path in sys.argv[1:]:
    print(json.dumps(to_dict(extract(read(path))), ensure_ascii=False))
"""


def load_scorer() -> Any:
    """Return ../shared/score/score.py as a module."""
    spec = importlib.util.spec_from_file_location("shared_score", SHARED / "score" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {SHARED / 'score' / 'score.py'}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run_tree(tree: Path, texts: list[Path]) -> list[dict[str, Any]]:
    """Return the contract objects that the politext in ``tree`` makes of ``texts``."""
    done = subprocess.run(
        [sys.executable, "-c", RUNNER, *map(str, texts)],
        cwd=tree, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"politext in {tree} failed:\n{done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def tally(scorer: Any, golds: list[Path], outs: list[dict[str, Any]]) -> Any:
    """Return the scorer's ``Tally`` over all documents."""
    total = scorer.Tally()
    for gold, out in zip(golds, outs, strict=True):
        name = gold.name.removesuffix(".gold.json")
        text = gold.with_name(name + ".txt").read_bytes().decode("utf-8-sig")
        total.document(name, text, json.loads(gold.read_text(encoding="utf-8")), out)
    return total


def figures(table: dict[str, Any]) -> dict[str, float]:
    """Return the scorer's table as one flat row of figures, in the order of ``BARS``."""
    row = {"found F1": table["indicators"]["f1"], **table["fields"], "core F1": table["core"]["f1"]}
    for area in ("sections", "topics", "slogans", "articles", "joins"):
        if area in table:
            row[area + " F1"] = table[area]["f1"]
    return {k: row[k] for k in BARS if k in row}


def lay_out(commit: str, folder: Path) -> None:
    """Write the tree of ``commit`` into ``folder``."""
    tar = subprocess.run(
        ["git", "archive", commit, "politext"],
        cwd=ROOT, capture_output=True, check=True,
    ).stdout  # fmt: skip
    with tarfile.open(fileobj=BytesIO(tar)) as archive:
        archive.extractall(folder, filter="data")


def compare(now: Any, base: Any) -> list[tuple[str, str, str]]:
    """Return (area, gain | loss, case) for each case that changed sides."""
    rows = []
    for area in sorted(set(now.cases) | set(base.cases)):
        ours, theirs = Counter(now.cases[area]), Counter(base.cases[area])
        rows += [(area, "gain", case) for case in (theirs - ours).elements()]
        rows += [(area, "loss", case) for case in (ours - theirs).elements()]
    return rows


def main() -> int:
    """Print the table, then gains and losses; return 1 where a bar is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="reports (default: all)")
    parser.add_argument("--base", default="HEAD", help="commit to compare with (default: HEAD)")
    parser.add_argument("--no-base", action="store_true", help="the table only")
    args = parser.parse_args()
    golds = sorted((SHARED / "gold").glob("*.gold.json"))
    golds = [g for g in golds if not args.names or g.name.removesuffix(".gold.json") in args.names]
    if not golds:
        print(f"no gold files under {SHARED / 'gold'}: nothing measured")
        return 0
    texts = [g.with_name(g.name.replace(".gold.json", ".txt")) for g in golds]
    scorer = load_scorer()
    now = tally(scorer, golds, run_tree(ROOT, texts))
    ours = figures(now.table())
    theirs: dict[str, float] = {}
    changes: list[tuple[str, str, str]] = []
    if not args.no_base:
        with tempfile.TemporaryDirectory() as folder:
            lay_out(args.base, Path(folder))
            base = tally(scorer, golds, run_tree(Path(folder), texts))
        theirs = figures(base.table())
        changes = compare(now, base)
    print(f"{'':<14}{'now':>8}{'bar':>8}" + (f"{args.base:>14}" if theirs else ""))
    for key, value in ours.items():
        mark = " " if value >= BARS[key] else "<"
        print(
            f"{key:<14}{value:>8.4f}{mark}{BARS[key]:>7.3f}"
            + (f"{theirs[key]:>14.4f}" if theirs else "")
        )
    for area, side, case in changes:
        print(f"{side:<5}{area:<10}{case}")
    return int(any(value < BARS[key] for key, value in ours.items()))


if __name__ == "__main__":
    sys.exit(main())
