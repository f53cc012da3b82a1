"""How well newspaper pages are untangled: pages spliced of reports and news, with their gold.

    python tests/bench/pages.py                      200 pages of ten reports, by ../shared/score/splice.py
    python tests/bench/pages.py --seed 7 --pages 40  other reports, other seeds

Prints F1 of the report's characters and of the joins of all articles, as ../shared/score/score.py counts them.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

from politext.read.articles import find_articles  # noqa: E402 - this checkout's
from politext.read.source import read  # noqa: E402


def make_pages(folder: Path, seed: int, pages: int) -> None:
    """Write ``pages`` spliced pages with one to five strays into ``folder``."""
    rng = random.Random(seed)
    reports = [
        p
        for p in sorted((SHARED / "corpus/texts").glob("*/*.txt"))
        if sum(bool(line.strip()) for line in read(p).text.splitlines()) > 20
    ]
    chosen = rng.sample(reports, 10)
    for n in range(pages):
        # splice.py stops at some seeds (a piece that goes on with one that is not there yet).
        subprocess.run(
            [
                sys.executable, str(SHARED / "score/splice.py"), "--seed", str(1000 * seed + n),
                "--strays", str(1 + n % 5), str(chosen[n % 10]), str(folder),
            ],
            check=False, capture_output=True,
        )  # fmt: skip


def main() -> int:
    """Print the figures; exit with 1 below the bars (characters 0.995, joins 0.92)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=200)
    options = parser.parse_args()
    hit, found, wanted = [0, 0], [0, 0], [0, 0]
    with tempfile.TemporaryDirectory() as name:
        make_pages(Path(name), options.seed, options.pages)
        golds = sorted(Path(name).glob("*.gold.json"))
        for path in golds:
            gold = json.loads(path.read_text("utf-8"))
            text = read(path.with_name(path.name.replace(".gold.json", ".txt"))).text
            articles = find_articles(text)
            ours = {
                i
                for a in articles
                if a.role == "main"
                for b in a.blocks
                for i in range(b.start, b.end)
                if not text[i].isspace()
            }
            theirs = {
                i
                for a in gold["articles"]
                if a["role"] == "main"
                for b in a["blocks"]
                for i in range(b["start"], b["end"])
                if not text[i].isspace()
            }
            joined = {(len(text[: j.left].rstrip()), j.right) for a in articles for j in a.joins}
            joins = {
                (len(text[: j["left"]].rstrip()), j["right"])
                for a in gold["articles"]
                for j in a["joins"]
            }
            for k, counts in enumerate(
                (
                    (len(ours & theirs), len(ours), len(theirs)),
                    (len(joined & joins), len(joined), len(joins)),
                )
            ):
                hit[k] += counts[0]
                found[k] += counts[1]
                wanted[k] += counts[2]
    scores = [2 * h / max(1, f + w) for h, f, w in zip(hit, found, wanted, strict=True)]
    print(
        f"{len(golds)} pages: characters F1 {scores[0]:.4f}, joins F1 {scores[1]:.3f} ({wanted[1]})"
    )
    return int(scores[0] < 0.995 or scores[1] < 0.92)


if __name__ == "__main__":
    sys.exit(main())
