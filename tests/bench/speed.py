"""The bench task: how fast, beside what it is measured against, in one run on this machine.

    python tests/bench/speed.py [--texts FOLDER] [--quick]

Prints warm, cold, growth, rubbish, processes and memory, each with its ratio or figure and the bar that it is
held to. Times are the least of several rounds taken in turn, so that a busy machine slows both sides alike.
Texts are those of ``../shared/corpus/texts`` where that stands beside the checkout, else the samples.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "texts"
SEED = ROOT.parent / "shared" / "gold" / "cppcc-neimenggu-2026.txt"
SAMPLE = ROOT / "samples" / "qinghe-2026.txt"


def least(rounds: int, *works: Callable[[], float]) -> list[float]:
    """Return the least time of each work, done in turn."""
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for i, work in enumerate(works):
            best[i] = min(best[i], work())
    return best


def clock(work: Callable[[], object]) -> float:
    """Return the processor seconds that ``work`` takes in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


WORKER = """
import sys
from politext.batch.walk import Input
from politext.batch.work import Task, do
for path in sys.argv[1:]:
    do(Input(path, path, "a.txt"), Task(format="jsonl"))
"""


def spawn(command: list[str]) -> tuple[float, float, int]:
    """Return wall seconds, processor seconds and peak kilobytes of a whole process."""
    began = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def tell(
    what: str, figure: float, bar: float, unit: str, note: str, *, least_is: bool = False
) -> None:
    """Print one line: what was measured, the figure, the bar, and how it came about."""
    right = figure >= bar if least_is else figure <= bar
    sign = "≥" if least_is else "≤"
    print(
        f"{what:<10} {figure:8.2f}{unit:<3} {sign} {bar:g}{unit}  {'yes' if right else 'NO ':<3}  {note}"
    )


def build() -> None:
    """Make what an installed politext has ready; in a checkout it may be missing or old."""
    subprocess.run([sys.executable, str(ROOT / "hatch_build.py")], check=True)
    data = ROOT / "politext" / "data"
    missing = [
        name for name in ("lexicon.bin", "patterns.bin", "words.bin") if not (data / name).exists()
    ]
    note = f"missing, which is slower: {', '.join(missing)}" if missing else "all there"
    print(f"compiled by hatch_build.py just now: lexicon, patterns, dictionary, modules ({note})")


def measure_warm(texts: list[Path], rounds: int) -> None:
    """Extract of what is in memory, beside jieba's cut of the same texts: a fresh process a round.

    Each has read one other report before it begins, and reads each text once.
    """
    ratios, ours, theirs, size = [], [], [], 0.0
    for _ in range(rounds):
        command = [sys.executable, __file__, "--once", *map(str, texts)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        one, other, size = (float(x) for x in said.split())
        ours.append(one)
        theirs.append(other)
        ratios.append(one / other)
    note = (
        f"{len(texts) - 1} reports, median of {rounds} processes ({min(ratios):.2f} to {max(ratios):.2f}); "
        f"least: {min(ours) / size * 1e6:.2f} µs a character, jieba.lcut {min(theirs) / size * 1e6:.2f}"
    )
    tell("warm", median(ratios), 1.0, "x", note)


def extract_once(texts: list[Path]) -> tuple[float, float, int]:
    """Return the seconds that extract and jieba.lcut take for all texts but the first, and how long these are."""
    import jieba

    from politext import extract, read

    jieba.setLogLevel(logging.WARNING)
    first, *sources = map(read, texts)
    jieba.lcut("青禾", HMM=False)
    kept: list[object] = [extract(first)]
    ours = theirs = 0.0
    for source in sources:
        ours += clock(lambda source=source: kept.append(extract(source)))  # type: ignore[misc]
        theirs += clock(lambda source=source: kept.append(jieba.lcut(source.text, HMM=False)))  # type: ignore[misc]
    return ours, theirs, sum(source.characters for source in sources)


def measure_cold(rounds: int) -> None:
    """The whole process on the seed report, beside one that imports jieba and cuts it."""
    seed = SEED if SEED.exists() else SAMPLE
    script = f"import jieba; jieba.lcut(open({str(seed)!r}, encoding='utf-8').read())"
    politext = [sys.executable, "-m", "politext"]
    ours, theirs, usage, bare = least(
        rounds,
        lambda: spawn([*politext, "extract", str(seed), "--format", "json"])[1],
        lambda: spawn([sys.executable, "-c", script])[1],
        lambda: spawn([*politext, "--help"])[1],
        lambda: spawn([sys.executable, "-c", "pass"])[1],
    )
    tell("cold", ours / theirs, 0.30, "x", f"{ours * 1000:.0f} ms; jieba {theirs * 1000:.0f} ms; bare Python {bare * 1000:.0f} ms")  # fmt: skip
    tell("--help", usage * 1000, 100, "ms", "the whole process")


def measure_growth(texts: list[Path], rounds: int) -> None:
    """Forty times the text, a line without end, and rubbish.

    Forty pages, each of two different reports, in one file, beside the same forty one by one: a text that
    repeats itself is taken for a page's furniture, and would be no test.
    """
    from politext import Source, extract, read

    halves = [read(path).text[:5_000] for path in texts[:80]]
    pages = ["\n\n".join(two) for two in zip(halves[::2], halves[1::2], strict=False)]
    text = SAMPLE.read_text("utf-8")
    alone, together = least(
        rounds,
        lambda: clock(lambda: [extract(Source(page)) for page in pages]),
        lambda: clock(lambda: extract(Source("\n\n".join(pages)))),
    )
    times = len(pages)
    note = f"{times} times the text: {alone / times * 1000:.0f} ms and {together * 1000:.0f} ms"
    tell("growth", together / alone * times, 1.2 * times, "x", note)
    line = (text.replace("\n", "") * 70)[:180_000]
    rubbish = {
        "digits": "1234567890" * 27_000,
        "quotes": "“‘”’" * 67_500,
        "一": "一" * 270_000,
        "all three": "1“一”2、" * 45_000,
    }
    for name, long in {"one line": line, **rubbish}.items():
        took = clock(lambda long=long: extract(Source(long)))  # type: ignore[misc]
        tell("rubbish", took, 10, "s", f"{len(long):,} characters: {name}")


def measure_processes(texts: Iterable[Path], count: int, rounds: int) -> None:
    """A folder by one process and by two, and what a worker holds at most."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = list(texts)
        for n in range(count):
            shutil.copy(paths[n % len(paths)], folder / f"{n:04}.txt")
        command = [
            sys.executable,
            "-m",
            "politext",
            "extract",
            name,
            "--output",
            f"{name}.jsonl",
            "--jobs",
        ]
        one, two = least(
            rounds, lambda: spawn([*command, "1"])[0], lambda: spawn([*command, "2"])[0]
        )
        Path(f"{name}.jsonl").unlink(missing_ok=True)
    note = f"{count} files: {one:.1f} s and {two:.1f} s, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
    tell("processes", one / two, 1.7, "x", note, least_is=True)
    # What a worker does, in a process that we can ask: the peak of a worker is told to nobody.
    peak = spawn([sys.executable, "-c", WORKER, *map(str, paths)])[2]
    tell("memory", peak / 1024, 150, "MB", f"peak of a process that does a worker's work on {len(paths)} files")  # fmt: skip


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=CORPUS if CORPUS.is_dir() else SAMPLE.parent)
    parser.add_argument("--quick", action="store_true", help="fewer rounds and files")
    parser.add_argument("--once", type=Path, nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if options.once:
        print(*extract_once(options.once))
        return
    found = sorted(p for p in options.texts.rglob("*.txt") if "gb18030" not in p.name)
    rounds = 2 if options.quick else 5
    build()
    measure_cold(rounds * 2)
    # Before anything is loaded here: Linux counts this process's own peak for a child of it.
    measure_processes(
        found[:: max(1, len(found) // 100)], 60 if options.quick else 500, 1 if options.quick else 2
    )
    measure_warm(found[:: max(1, len(found) // 25)][:25], 2 * rounds + 1)
    measure_growth(found[:: max(1, len(found) // 80)], 2)


if __name__ == "__main__":
    main()
