"""Patterns that are kept are the patterns that the library would compile."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from politext import extract, load_lexicon, read, to_dict
from politext.entries import TABLES
from politext.patterns import put_together, take_apart
from tests.test_cli import ROOT

GOLD = ROOT.parent / "shared" / "gold"

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        (r"(?P<a>[一-鿿]+)(\d)?(?P<b>x)?", 0, "增长5"),
        (r"(?i)ABC|[^\W\d]+", 0, "abc中"),
        (r"^ a  # a note", re.VERBOSE | re.MULTILINE, "b\na"),
        (r"(?<![0-9])[0-9]{2}(?:%|％)?+", 0, "x12%"),
    ],
)
def test_taken_apart_and_put_together(pattern: str, flags: int, text: str) -> None:
    """Groups, names, flags and matches are the same."""
    mine, theirs = (
        put_together(pattern, take_apart(pattern, int(flags))),
        re.compile(pattern, flags),
    )
    assert (mine.groups, mine.groupindex, mine.flags) == (theirs.groups, theirs.groupindex, theirs.flags)  # fmt: skip
    assert [m.span() for m in mine.finditer(text)] == [m.span() for m in theirs.finditer(text)]
    assert [m.groupdict() for m in mine.finditer(text)] == [m.groupdict() for m in theirs.finditer(text)]  # fmt: skip


SCRIPT = """
import re, sys
from pathlib import Path
from politext.patterns import keep_patterns, use_kept_patterns
path = Path(sys.argv[1])
if sys.argv[2] == "keep":
    print(keep_patterns(lambda: __import__("politext.pipeline"), path) > 100)
else:
    print(use_kept_patterns(path), end=" ")
    from politext import extract, read
    from politext.show.json import render
    import hashlib
    print(hashlib.sha256(render(extract(read(sys.argv[3]))).encode()).hexdigest())
"""


def test_a_run_on_kept_patterns_gives_the_same(tmp_path: Path) -> None:
    """With the patterns kept, without them, and with a broken file the output is the same."""

    def run(*arguments: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", SCRIPT, *arguments]
        return subprocess.run(command, capture_output=True, check=True, env=environment, text=True).stdout.strip()  # fmt: skip

    sample = str(ROOT / "samples" / "qinghe-2026.txt")
    kept, broken = tmp_path / "kept", tmp_path / "broken"
    assert run(str(kept), "keep") == "True"
    broken.write_bytes(kept.read_bytes()[:1000])
    used, without, torn = (run(str(p), "use", sample) for p in (kept, tmp_path / "none", broken))
    assert used.split() == ["True", without.split()[1]]
    assert without == torn


def test_examples_say_nothing_to_a_run() -> None:
    """A lexicon without its examples, which an installed politext has, reads as the one with them."""
    whole = load_lexicon()
    bare = replace(
        whole,
        **{
            table: tuple(replace(entry, yes=(), no=()) for entry in getattr(whole, table))
            for table in TABLES
        },
    )
    for path in [ROOT / "samples" / "qinghe-2026.txt", *sorted(GOLD.glob("*.txt"))[:4]]:
        source = read(path)
        assert to_dict(extract(source, bare)) == to_dict(extract(source, whole))
