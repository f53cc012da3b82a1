"""How well newspaper pages are untangled: pages spliced of reports and news, with their gold.

    python tests/bench/pages.py                      200 pages of ten reports, by ../shared/score/splice.py
    python tests/bench/pages.py --seed 7 --pages 40  other reports, other seeds
    python tests/bench/pages.py --held-out           with the statistics counted anew without the ten reports, others of
                                                     their places and a half of the news, of which the pages are made

``--daily FILE`` is handed to count_joints.py. Prints F1 of the report's characters and of the joins of all articles, as ../shared/score/score.py counts them.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))

from politext.read import grams  # noqa: E402 - this checkout's
from politext.read.articles import find_articles  # noqa: E402
from politext.read.source import read  # noqa: E402


def choose(seed: int) -> tuple[list[Path], list[str]]:
    """Return ten reports, and half of the news (lines of JSON), by the seed."""
    rng = random.Random(seed)
    reports = [
        p
        for p in sorted((SHARED / "corpus/texts").glob("*/*.txt"))
        if sum(bool(line.strip()) for line in read(p).text.splitlines()) > 20
    ]
    chosen = rng.sample(reports, 10)
    news = (SHARED / "corpus/news.jsonl").read_text("utf-8").splitlines()
    return chosen, sorted(rng.sample(news, len(news) // 2))


def hold_out(folder: Path, reports: list[Path], news: list[str], daily: Path | None) -> Path:
    """Count anew without the reports, others of their places and the news, and return splice.py beside that news."""
    places = {p.stem.split("-")[0] for p in reports} - {"全国", "中共", "中共中央"}
    without = {p.stem for p in reports}
    without |= {
        p.stem for p in (SHARED / "corpus/texts").glob("*/*.txt") if p.stem.split("-")[0] in places
    }
    names = [*sorted(without), *(json.loads(line)["title"] for line in news)]
    (folder / "without").write_text("\n".join(names), "utf-8")
    command = [sys.executable, str(ROOT / "tests/bench/count_joints.py")]
    command += ["--without", str(folder / "without"), "--out", str(folder / "counts")]
    subprocess.run(command + (["--daily", str(daily)] if daily else []), check=True)
    for name in ("score", "corpus"):
        (folder / name).mkdir()
    (folder / "corpus/news.jsonl").write_text("\n".join(news), "utf-8")
    grams.FOLDER = folder / "counts"
    return Path(shutil.copy(SHARED / "score/splice.py", folder / "score"))


def make_pages(folder: Path, seed: int, pages: int, chosen: list[Path], splice: Path) -> None:
    """Write ``pages`` spliced pages with one to five strays into ``folder``."""
    for n in range(pages):
        # splice.py stops at some seeds (a piece that goes on with one that is not there yet).
        subprocess.run(
            [
                sys.executable, str(splice), "--seed", str(1000 * seed + n),
                "--strays", str(1 + n % 5), str(chosen[n % 10]), str(folder),
            ],
            check=False, capture_output=True,
        )  # fmt: skip


def main() -> int:
    """Print the figures; exit with 1 below the bars (characters 0.995, joins 0.92)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--daily", type=Path)
    options = parser.parse_args()
    hit, found, wanted = [0, 0], [0, 0], [0, 0]
    with tempfile.TemporaryDirectory() as name:
        chosen, news = choose(options.seed)
        splice = SHARED / "score/splice.py"
        if options.held_out:
            splice = hold_out(Path(name), chosen, news, options.daily)
        make_pages(Path(name) / "pages", options.seed, options.pages, chosen, splice)
        golds = sorted(Path(name, "pages").glob("*.gold.json"))
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
