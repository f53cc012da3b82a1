"""What the README and docs/ show, made by cog of the thing itself, so that it cannot be otherwise.

Each function prints Markdown: a command's output, or a table of sentences and what is read of them.
"""

from __future__ import annotations

import ast
import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politext import Source, extract
from politext.show.json import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politext import Report

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", *sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").glob("*.md")))
# A report around a sentence: its year, its two halves and its speaker are known to the reader.
FRAME = """\
青禾县政府工作报告
——2026年1月20日在青禾县第十八届人民代表大会第五次会议上
青禾县人民政府县长 林知远
各位代表：
一、2025年工作回顾
{review}
二、2026年工作安排
{ahead}
"""


def show_command(*arguments: str, lines: int | None = None, columns: int = 100) -> None:
    """Print what ``politext`` prints, or its first lines."""
    environment = {
        **os.environ, "COLUMNS": str(columns), "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "politext", *arguments],
        cwd=ROOT, capture_output=True, check=True, env=environment,
    )  # fmt: skip
    text = done.stdout.decode().rstrip()
    if lines is not None:
        text = "\n".join(text.splitlines()[:lines]) + "\n…"
    print(f"\n```text\n{text}\n```\n")


def show_table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print a table; ``null`` stands where a field does not apply."""
    print(f"\n| {' | '.join(head)} |")
    print("|" + " --- |" * len(head))
    for row in rows:
        print(f"| {' | '.join('null' if cell is None else str(cell) for cell in row)} |")
    print()


def read_sentence(sentence: str, *, ahead: bool = False) -> tuple[Report, int, int]:
    """Return a report with a sentence in its review, or in its plans, and the span of the sentence."""
    halves = {"review": "总体平稳。", "ahead": "再接再厉。"}
    text = FRAME.format(**{**halves, "ahead" if ahead else "review": sentence})
    at = text.index(sentence)
    return extract(Source(text, "青禾县.txt")), at, at + len(sentence)


def show_indicators(sentences: Iterable[str], *fields: str, ahead: bool = False) -> None:
    """Print a row a quantity of each sentence: the sentence with the quantity marked, and these fields."""
    rows = []
    for sentence in sentences:
        report, start, end = read_sentence(sentence, ahead=ahead)
        found = [i for i in report.indicators if start <= i.start < end]
        assert found, sentence
        for i in found:
            marked = f"{sentence[: i.start - start]}⟦{i.text}⟧{sentence[i.end - start :]}"
            cells = [getattr(i, field) for field in fields]
            rows.append([marked, *(number(c) if isinstance(c, float) else c for c in cells)])
    show_table(["text", *(f"`{field}`" for field in fields)], rows)


def show_numerals(sentences: Iterable[str]) -> None:
    """Print a row a numeral of each sentence with its class."""
    rows = []
    for sentence in sentences:
        report, start, end = read_sentence(sentence)
        for n in report.numerals:
            if start <= n.start < end:
                marked = f"{sentence[: n.start - start]}⟦{report.source.text[n.start : n.end]}⟧{sentence[n.end - start :]}"
                rows.append([marked, n.kind])
    show_table(["text", "class"], rows)


def show_slogans(sentences: Iterable[str]) -> None:
    """Print a row a slogan of each sentence."""
    rows = []
    for sentence in sentences:
        report, start, end = read_sentence(sentence)
        for slogan in report.slogans:
            for m in slogan.mentions:
                if start <= m.start < end:
                    marked = f"{sentence[: m.start - start]}⟦{m.text}⟧{sentence[m.end - start :]}"
                    rows.append([marked, slogan.name, slogan.kind, "、".join(slogan.expansion or ()) or None])  # fmt: skip
    show_table(["text", "`name`", "`kind`", "`expansion`"], rows)


def show_sections(text: str) -> None:
    """Print the sections of a text."""
    report = extract(Source(text, "青禾县.txt"))
    rows = [(s.id, s.parent, s.level, s.kind, s.label, s.number, s.title) for s in report.sections]
    show_table(("`id`", "`parent`", "`level`", "`kind`", "`label`", "`number`", "`title`"), rows)


# What stands in for a folder of reports: place, year, growth of the review, growth aimed at; one given twice, one that fails.
MADE = [
    ("青禾县", 2025, "6.1%", "6%左右"), ("青禾县", 2026, "5.8%", "5.5%左右"), ("柳川县", 2025, "5.2%", "5%—5.5%"),
    ("柳川县", 2026, "5.4%", "5%以上"), ("石桥市", 2026, "4.9%", "5%左右"),
]  # fmt: skip


def make_reports(folder: Path) -> None:
    """Write a folder of small reports, of which one stands there twice and one is empty."""
    folder.mkdir(parents=True)
    for place, year, grown, aim in MADE:
        text = (
            f"{place}政府工作报告\n——{year}年1月15日在{place}第十八届人民代表大会第五次会议上\n{place}{place[-1]}长 王知远\n各位代表：\n"
            f"一、{year - 1}年工作回顾\n全年地区生产总值增长{grown}，城镇新增就业4800人。\n"
            f"二、{year}年工作安排\n今年经济社会发展的主要预期目标是：地区生产总值增长{aim}；城镇新增就业5000人以上。\n"
        )
        (folder / f"{place}-{year}.txt").write_text(text, encoding="utf-8")
    (folder / "石桥市-2026-副本.txt").write_bytes((folder / "石桥市-2026.txt").read_bytes())
    (folder / "柳川县-2024.txt").write_bytes(b"")


@cache
def open_workshop() -> Path:
    """Return a folder with ``reports/`` in it, in which a page's commands are run one after the other."""
    folder = Path(tempfile.mkdtemp(prefix="politext-shown-"))
    atexit.register(shutil.rmtree, folder)
    make_reports(folder / "reports")
    return folder


def show_shell(command: str) -> None:
    """Print a command and what it says, run where the commands before it were run."""
    tools = open_workshop() / "bin"
    tools.mkdir(exist_ok=True)
    for name, call in (("politext", "-m politext"), ("python", "")):
        (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n')
        (tools / name).chmod(0o755)
    environment = {
        **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "NO_COLOR": "1",
        "COLUMNS": "100", "PYTHONIOENCODING": "utf-8",
    }  # fmt: skip
    done = subprocess.run(
        ["sh", "-c", command], cwd=open_workshop(), env=environment, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    )  # fmt: skip
    said = re.sub(r"in [0-9.]+ s", "in 0.1 s", done.stdout.rstrip())
    if "Traceback" in said:
        raise RuntimeError(said)
    print(f"\n```sh\n{command.strip()}\n```\n")
    if said:
        print(f"```text\n{said}\n```\n")


def show_python(code: str) -> None:
    """Print Python and what it prints, run in the same folder."""
    (open_workshop() / "page.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "page.py"], cwd=open_workshop(), check=False, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}, encoding="utf-8",
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr)
    print(f"\n```python\n{code.strip()}\n```\n")
    if done.stdout.strip():
        print(f"```text\n{done.stdout.rstrip()}\n```\n")


def show_rooms() -> None:
    """Print each room with the first line that it says of itself."""
    rows = []
    for path in sorted((ROOT / "politext").iterdir()):
        file = path / "__init__.py" if path.is_dir() else path
        if file.suffix != ".py" or path.name.startswith("_") or not file.exists():
            continue
        about = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        name = f"{path.name}/" if path.is_dir() else path.name
        rows.append((f"[`{name}`](../politext/{name})", about.partition("\n")[0]))
    show_table(("room", "what it does"), sorted(rows, key=lambda row: "/`" not in row[0]))


def main() -> int:
    """Make the pages anew; with ``--check``, say whether they are as they would be made."""
    check = ["--check", "--diff"] if "--check" in sys.argv[1:] else ["-r"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "cogapp", "-P", *check, *PAGES]
    return subprocess.run(command, cwd=ROOT, check=False, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
