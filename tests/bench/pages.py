"""How well newspaper pages are untangled: pages spliced of reports and news, with their gold.

    python tests/bench/pages.py                      200 pages of ten reports, by ../shared/score/splice.py
    python tests/bench/pages.py --seed 7 --pages 40  other reports, other seeds
    python tests/bench/pages.py --held-out           with the statistics counted anew without the ten reports, others of
                                                     their places and a half of the news, of which the pages are made

    python tests/bench/pages.py --indicators --pages 32
                                                     the figures read from pages of the annotated reports, beside the reports'

``--daily FILE`` is handed to count_joints.py. Prints F1 of the report's characters and of the joins of all articles, as ../shared/score/score.py counts them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SPLICE = SHARED / "score/splice.py"
sys.path.insert(0, str(ROOT))

from politext import extract, to_dict  # noqa: E402 - this checkout's
from politext.read import grams  # noqa: E402
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
        make_page(folder, 1000 * seed + n, 1 + n % 5, chosen[n % 10], splice)


def make_page(folder: Path, seed: int, strays: int, report: Path, splice: Path = SPLICE) -> None:
    """Write one page; splice.py stops at some seeds (a piece that goes on with one that is not there yet)."""
    subprocess.run(
        [
            sys.executable, str(splice), "--seed", str(seed), "--strays", str(strays),
            str(report), str(folder),
        ],
        check=False, capture_output=True,
    )  # fmt: skip


def measure_indicators(seed: int, pages: int) -> int:
    """Print F1 of the indicators of annotated reports and of pages made of them; exit with 1 where it falls by 0.01.

    A stray's figures are records too, by the contract and the gold of the page in ../shared/gold, but the gold of a spliced
    page has the report's alone: so the main article's are counted, and all of them beside.
    """
    spec = importlib.util.spec_from_file_location("score", SHARED / "score/score.py")
    if spec is None or spec.loader is None:
        return 2
    score = importlib.util.module_from_spec(spec)
    sys.modules["score"] = score
    spec.loader.exec_module(score)
    found: list[float] = []
    reports = [
        p.with_name(p.name.replace(".gold.json", ".txt"))
        for p in sorted((SHARED / "gold").glob("*.gold.json"))
        if "articles" not in json.loads(p.read_text("utf-8"))
    ]
    with tempfile.TemporaryDirectory() as name:
        for n in range(pages):
            make_page(Path(name), 1000 * seed + n, 1 + n % 3, reports[n % len(reports)])
        for texts, only_main in (
            (reports, True),
            (sorted(Path(name).glob("*.txt")), True),
            (sorted(Path(name).glob("*.txt")), False),
        ):
            tally = score.Tally()
            for path in texts:
                out = to_dict(extract(read(path)))
                main = {a["id"] for a in out["articles"] if a["role"] == "main"}
                if only_main:
                    out["indicators"] = [i for i in out["indicators"] if i["article"] in main]
                gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
                tally.document(path.stem, read(path).text, gold, out)
            found.append(tally.table()["indicators"]["f1"])
    print(
        f"indicators F1: reports {found[0]:.4f}, {pages} pages of them {found[1]:.4f}"
        f" (with the strays' own counted as extra: {found[2]:.4f})"
    )
    return int(found[1] < found[0] - 0.01)


def main() -> int:
    """Print the figures; exit with 1 below the bars (characters 0.995, joins 0.92)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--daily", type=Path)
    parser.add_argument("--indicators", action="store_true")
    options = parser.parse_args()
    if options.indicators:
        return measure_indicators(options.seed, options.pages)
    hit, found, wanted = [0, 0], [0, 0], [0, 0]
    with tempfile.TemporaryDirectory() as name:
        chosen, news = choose(options.seed)
        splice = SPLICE
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
