"""Concordances: every mention, in line, in order, in three formats."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from politext.cli import run
from politext.concord import find_lines, sort_lines
from politext.errors import OptionError
from politext.lexicon import load_lexicon
from politext.model import ContextLine, Source
from politext.show.kwic import measure, render_csv, render_jsonl, render_table

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "深刻领悟“两个确立”的决定性意义，落实中央八项规定精神。\n严守八项规定，捍卫“两个确立”。\n"
SOURCES = [Source(TEXT, "甲.txt"), Source("一城三水是一城三水。", "乙.txt")]


def lines(wanted: str, **options: bool) -> list[tuple[str, str, str]]:
    found = find_lines(wanted, SOURCES, load_lexicon(), **options)
    return [(line.left, line.match, line.right) for line in found]


def test_each_mention_has_its_line_and_spans_quote_the_source() -> None:
    """Variants come with the canonical name; context stays in the paragraph."""
    found = list(find_lines("八项规定", SOURCES, load_lexicon()))
    assert [line.match for line in found] == ["中央八项规定", "八项规定"]
    assert found[1].left == "严守"
    assert all(TEXT[line.start : line.end] == line.match for line in found)


def test_a_name_that_is_no_slogan_is_looked_for_as_written() -> None:
    """Nothing is lost because the lexicon does not know it."""
    assert [match for _, match, _ in lines("一城三水")] == ["一城三水", "一城三水"]


def test_a_pattern_is_the_users_own() -> None:
    """Han properties of ``regex`` are at hand; a bad pattern and an endless one are our errors."""
    assert [m for _, m, _ in lines(r"[两八]\p{Han}{3}", pattern=True)] == [
        "两个确立", "八项规定", "八项规定", "两个确立",
    ]  # fmt: skip
    with pytest.raises(OptionError, match="no regular expression"):
        lines("(", pattern=True)


def test_an_endless_pattern_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A time limit, not a hung run."""
    monkeypatch.setattr("politext.concord.TIMEOUT", 0.05)
    with pytest.raises(OptionError, match="simpler"):
        list(find_lines("(一+)+$", [Source("一" * 4000 + "二")], load_lexicon(), pattern=True))


def test_orders() -> None:
    """By what stands right of the match, left of it from the match outwards, or by path; else as they come."""
    sides = [("乙.txt", 0, "子丑", "寅"), ("甲.txt", 9, "丑子", "卯"), ("甲.txt", 3, "亥", "丑")]
    found = [ContextLine(path, at, at + 1, left, "中", right) for path, at, left, right in sides]
    wanted = {
        "text": "子丑 丑子 亥",
        "left": "子丑 亥 丑子",
        "right": "亥 丑子 子丑",
        "path": "子丑 亥 丑子",
    }
    for order, lefts in wanted.items():
        assert [line.left for line in sort_lines(found, order)] == lefts.split()
    with pytest.raises(OptionError, match="choose one of"):
        sort_lines(found, "colour")


def test_the_table_is_aligned_by_display_width() -> None:
    """Every match begins in the same column of a terminal."""
    rows = render_table(find_lines("八项规定", SOURCES, load_lexicon()), 12).splitlines()
    starts = {
        measure(row[: row.index(match)])
        for row, match in zip(rows, ["中央八项规定", "八项规定"], strict=True)
    }
    assert len(starts) == 1


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_table_fits_its_terminal(columns: int) -> None:
    """Contexts and paths are cut to what a terminal has room for, the place of each stays."""
    sources = [Source(TEXT * 20, f"很长的文件夹/某地{n}-2026-gov-work-report.txt") for n in (1, 2)]
    found = list(find_lines("八项规定", sources, load_lexicon()))
    rows = render_table(found, 24, columns).splitlines()
    assert max(map(measure, rows)) <= columns
    assert all(row.endswith(f":{line.start}") for row, line in zip(rows, found, strict=True))
    assert all("某地" in row for row in rows)


def test_the_table_obeys_no_control_characters() -> None:
    """What would steer a terminal is not drawn, a match that is a page long is cut."""
    source = Source("一\x1b[31m城" + "很长" * 100 + "\u202e三水", "丙.txt")
    drawn = render_table(find_lines("一.*", [source], load_lexicon(), pattern=True), 24)
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn
    assert measure(drawn) < 160


def test_rows_read_back() -> None:
    """jsonl and csv say the same as the lines."""
    found = list(find_lines("两个确立", SOURCES, load_lexicon()))
    assert [json.loads(row)["left"] for row in render_jsonl(found).splitlines()] == [
        x.left for x in found
    ]
    assert [row["right"] for row in csv.DictReader(io.StringIO(render_csv(found)))] == [
        x.right for x in found
    ]


def test_the_command_reads_paths_and_names_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of reports, a format, an order; an order that is none is a mistake of the call."""
    (tmp_path / "甲.txt").write_text(TEXT, encoding="utf-8")
    assert run(["kwic", "两个确立", str(tmp_path), "--format", "csv", "--sort", "right"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert run(["kwic", "两个确立", str(tmp_path), "--sort", "colour"]) == 2
    assert "choose one of" in capsys.readouterr().err
    assert run(["kwic", "两个确立", str(tmp_path / "无.txt")]) == 2
    assert "无.txt" in capsys.readouterr().err
    assert run(["kwic", " ", str(tmp_path)]) == 2
    assert "which name" in capsys.readouterr().err
    assert run(["kwic", "无此名", str(tmp_path)]) == 0
    assert "does not stand" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "first"), [("a.csv", "path,"), ("a.jsonl", '{"path"'), ("a.txt", " ")]
)
def test_the_outputs_name_says_the_format(tmp_path: Path, name: str, first: str) -> None:
    """As in ``extract``: a table under the name of a CSV would be found out by the next program only."""
    (tmp_path / "甲.md").write_text(TEXT, encoding="utf-8")
    assert run(["kwic", "两个确立", str(tmp_path), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text("utf-8").startswith(first)


def test_the_command_writes_over_no_report_and_into_no_other_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Told before anything is read; the report stays as it was."""
    report = tmp_path / "甲.txt"
    report.write_text(TEXT, encoding="utf-8")
    for output, says in (
        (report, "would be written over"),
        (tmp_path / "a.xlsx", "ends in .xlsx"),
        (tmp_path / "no" / "a.csv", "make it first"),
    ):
        assert run(["kwic", "两个确立", str(tmp_path), "--output", str(output)]) == 2
        assert says in capsys.readouterr().err
    assert report.read_text("utf-8") == TEXT


def test_nothing_is_said_of_words_where_nothing_was_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder and files that are not there are told as that."""
    assert run(["kwic", "两个确立", str(tmp_path)]) == 2
    assert "no reports found" in capsys.readouterr().err
    assert run(["kwic", "两个确立", str(tmp_path / "a"), str(tmp_path / "b")]) == 1
    assert "does not stand" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("９０．３％", ["９０．３％", "90.3%"]),
        ("90.3%", ["９０．３％", "90.3%"]),
        ("國民經濟", ["國民經濟"]),
        ("国民经济", ["國民經濟"]),
        ("臺灣", ["臺灣"]),
    ],
)
def test_words_are_found_in_whatever_width_and_script(wanted: str, found: list[str]) -> None:
    """Copied out of the report, or typed."""
    source = Source("我國國民經濟總產值辦結率９０．３％，惠及臺灣同胞。办结率90.3%。")
    lines = find_lines(wanted, [source], load_lexicon())
    assert [line.match for line in lines] == found
