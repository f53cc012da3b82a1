"""What the slogans of the lexicon cost: politext with its entries beside politext without any, in turn.

    python tests/bench/slogan_cost.py [--rounds N] [--count]

Two copies of the package are built, one of them with empty files in ``data/slogans``. Cold is the processor time of the whole
command on the seed report, warm that of ``extract`` in a process that has read one report before. Medians of the
rounds are compared, which a busy machine moves by a tenth or two; ``--count`` has valgrind count the instructions
instead, once, which nothing moves.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SEED = SHARED / "gold" / "cppcc-neimenggu-2026.txt"
SAMPLE = ROOT / "samples" / "qinghe-2026.txt"
BAR = 1.05

WARM = """
import sys, time, politext
first, *sources = map(politext.read, sys.argv[2:])
politext.extract(first)
began = time.process_time()
for _ in range(int(sys.argv[1])):
    for source in sources:
        politext.extract(source)
print(time.process_time() - began)
"""


def copy(folder: Path, *, slogans: bool) -> Path:
    """Return a copy of the package under ``folder``, built, with or without its slogans."""
    for name in ("politext", "samples"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "hatch_build.py", folder)
    if not slogans:
        for path in (folder / "politext" / "data" / "slogans").glob("*.toml"):
            path.write_text("")
    subprocess.run([sys.executable, "hatch_build.py"], cwd=folder, check=True)
    return folder


def cold(folder: Path, seed: Path) -> float:
    """Return the processor seconds of the whole command."""
    command = [sys.executable, "-m", "politext", "extract", str(seed), "--format", "json"]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def warm(folder: Path, texts: list[Path]) -> float:
    """Return the processor seconds of extracting each of ``texts`` but the first once."""
    command = [sys.executable, "-c", WARM, "1", *map(str, texts)]
    return float(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)


def count(folder: Path, *command: str) -> int:
    """Return the instructions of a Python process, as valgrind's callgrind counts them."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable]
    done = subprocess.run([*valgrind, *command], cwd=folder, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})  # fmt: skip
    said = re.search(r"Collected : (\d+)", done.stderr)
    if said is None:
        raise SystemExit(done.stderr)
    return int(said[1])


def main() -> None:
    """Measure both, cold and warm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--count", action="store_true", help="count instructions (needs valgrind)")
    options = parser.parse_args()
    seed = SEED if SEED.exists() else SAMPLE
    texts = sorted((SHARED / "corpus" / "texts").rglob("*.txt"))[5::14][:21] or [SAMPLE, SAMPLE]
    with tempfile.TemporaryDirectory() as name:
        both = [copy(Path(name) / kind, slogans=kind == "all") for kind in ("all", "none")]
        if options.count:
            few = [str(text) for text in texts[::3]]
            rows = {
                "cold": [count(f, "-m", "politext", "extract", str(seed), "--format", "json") for f in both],
                "warm": [count(f, "-c", WARM, "1", *few) - count(f, "-c", WARM, "0", *few) for f in both],
            }  # fmt: skip
            for what, (ours, bare) in rows.items():
                tell(what, ours / bare, f"{ours:,} and {bare:,} instructions")
            return
        times: dict[str, list[list[float]]] = {"cold": [[], []], "warm": [[], []]}
        for number in range(options.rounds):
            for i in (0, 1) if number % 2 else (1, 0):  # a machine that slows down slows both
                times["cold"][i].append(cold(both[i], seed))
                times["warm"][i].append(warm(both[i], texts))
        for what, (ours_all, bare_all) in times.items():
            note = f"medians of {options.rounds}: {median(ours_all) * 1000:.0f} and {median(bare_all) * 1000:.0f} ms; least {min(ours_all) / min(bare_all):.3f}"
            tell(what, median(ours_all) / median(bare_all), note)


def tell(what: str, ratio: float, note: str) -> None:
    """Print a ratio beside its bar."""
    print(f"{what}  {ratio:.3f}x ≤ {BAR:g}x  {'yes' if ratio <= BAR else 'NO'}  {note}")


if __name__ == "__main__":
    main()
