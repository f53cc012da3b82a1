"""What the README tells people to type does what it says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from politext import extract, read
from politext.cli import COMMANDS
from politext.show.rows import COLUMNS
from politext.show.schema import build_schema
from tests.shown import PAGES
from tests.test_cli import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

README = (ROOT / "README.md").read_text("utf-8")
PIPELINES = re.findall(r"```sh\n(.*?)```", README.split("### Into other tools")[1].split("\n## ")[0], re.DOTALL)  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="written for a POSIX shell")
@pytest.mark.parametrize(
    ("number", "says"), [(0, "qinghe-2026.txt 2026 16"), (1, "qinghe-2026.txt"), (2, "十四五")]
)
def test_pipelines_run(number: int, says: str, tmp_path: Path) -> None:
    """The three pipelines run as they stand, with ``politext`` and ``python`` on the path."""
    pytest.importorskip("pandas")
    pytest.importorskip("duckdb")
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, command in (("politext", "-m politext"), ("python", "")):
        (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n')
        (tools / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["sh", "-e", "-c", PIPELINES[number]],
        cwd=tmp_path, env=environment, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert says in done.stdout


def list_keys(schema: dict[str, Any]) -> Iterator[str]:
    """Yield the names of all properties of a schema, those of lists' members among them."""
    for key, inner in schema.get("properties", {}).items():
        yield key
        yield from list_keys(inner.get("items", inner))


def test_every_field_and_column_is_told() -> None:
    """A field of the contract or a column of the tables that the page leaves out fails here."""
    page = (ROOT / "docs" / "fields.md").read_text("utf-8")
    told = set(re.findall(r"[\w]+", " ".join(re.findall("`([^`]+)`", page))))
    told |= {"schema"}
    wanted = set(list_keys(build_schema()["$defs"]["report"]))
    wanted |= {column for columns in COLUMNS.values() for column in columns}
    assert wanted - told == set()


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """A file that a page links to is there."""
    text = (ROOT / page).read_text("utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


def test_the_command_line_is_told() -> None:
    """Every command stands in the README's table."""
    assert re.findall(r"^\| `politext (\w+)", README, re.MULTILINE) == list(COMMANDS)


def test_there_are_three_pipelines() -> None:
    """Python, pandas and DuckDB: none has been lost."""
    assert [re.search("import (json|pandas|duckdb)", p)[1] for p in PIPELINES] == ["json", "pandas", "duckdb"]  # type: ignore[index]  # fmt: skip


# Of every kind in the guideline: text as written, value, high, unit, qualifier, measure, status.
RECORDS = [
    ("286.4亿元", 28640000000, None, "元", None, "level", "actual"),
    ("第2位", 2, None, "位", None, "rank", "actual"),
    ("6%", 6, None, "%", "about", "change", "actual"),
    ("23亿元", 2300000000, None, "元", "over", "level", "actual"),
    ("一番", 1, None, "番", None, "change", "actual"),
    ("0.3个百分点", 0.3, None, "百分点", None, "change", "actual"),
    ("47万余亩", 470000, None, "亩", "over", "level", "actual"),
    ("三分之二", 0.6667, None, None, None, "level", "actual"),
    ("4800户", 4800, None, "户", "nearly", "level", "actual"),
    ("29微克/立方米", 29, None, "微克/立方米", None, "level", "actual"),
    ("2.3倍", 2.3, None, "倍", None, "level", "actual"),
    ("79.2岁", 79.2, None, "岁", None, "level", "actual"),
    ("6%—7%", 6, 7, "%", None, "change", "target"),
    ("15至18亿元", 1500000000, 1800000000, "元", None, "level", "target"),
    ("4000人", 4000, None, "人", "at_least", "level", "target"),
    ("5.5%", 5.5, None, "%", "at_most", "level", "target"),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record[0])
def test_key_records_of_the_sample(record: tuple[object, ...]) -> None:
    """Quantities of every kind in the guideline are read from the sample as the guideline says."""
    report = extract(read(ROOT / "samples" / "qinghe-2026.txt"))
    assert record in [
        (i.text, i.value, i.high, i.unit, i.qualifier, i.measure, i.status)
        for i in report.indicators
    ]


@pytest.mark.parametrize(
    "trap", ["12345", "5G", "PM2.5", "十四五", "一批", "百万元以上", "第三方", "千钧", "一体"]
)
def test_traps_of_the_sample(trap: str) -> None:
    """Hotlines, names, plans, vague numbers and idioms are no quantities."""
    report = extract(read(ROOT / "samples" / "qinghe-2026.txt"))
    for m in re.finditer(trap, report.source.text):
        assert not [i.text for i in report.indicators if i.start < m.end() and m.start() < i.end]


def test_page_and_gb18030_read_as_the_clean_report() -> None:
    """The newspaper page gives the figures of the clean report, and the copy in GB18030 its very records."""
    clean, page, legacy = (
        extract(read(ROOT / "samples" / f"qinghe-2026{suffix}.txt")) for suffix in ("", "-page", "-gb18030")
    )  # fmt: skip
    assert legacy.source.encoding == "gb18030"
    assert legacy.indicators == clean.indicators
    main = [
        (i.text.replace("\n", ""), i.name)
        for i in page.indicators
        if i.article == page.articles[0].id
    ]
    assert len(set(main) & {(i.text, i.name) for i in clean.indicators}) >= 0.95 * len({(i.text, i.name) for i in clean.indicators})  # fmt: skip
    assert [a.role for a in page.articles].count("main") == 1
    foreign = [b for a in page.articles if a.role == "foreign" for b in a.blocks]
    for words in ("舞龙、秧歌", "演出最后", "步道全长", "周到，下次", "入冬以来步道"):
        at = page.source.text.index(words)
        assert any(b.start <= at < b.end for b in foreign), words
    assert len(page.articles[0].joins) == 2
