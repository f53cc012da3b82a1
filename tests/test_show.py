"""What is drawn of a report, in every format."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from politext import Source, extract, to_dict
from politext.errors import OptionError
from politext.show import explain, formats, phrase, schema, table
from politext.show.rows import COLUMNS, list_rows
from tests.made import TEXT, make_report

SHOW = Path(table.__file__).parent


@pytest.mark.parametrize("name", [k for k, f in formats.FORMATS.items() if not f.binary])
@pytest.mark.parametrize("records", [None, *formats.RECORDS])
def test_every_format_draws_every_kind(name: str, records: str | None) -> None:
    """No format and kind of record go without a text that ends its last line."""
    drawn = formats.find_writer(name)(make_report(), records)
    assert drawn.endswith("\n")
    assert drawn.strip()


def test_formats_have_files_and_files_are_known() -> None:
    """A format of the table has its module, and a module with a ``render`` for reports its line."""
    listed = {known.module for known in formats.FORMATS.values()}
    files = {p.stem for p in SHOW.glob("*.py") if re.search("^def (draw|write)[(]report|^def write[(]", p.read_text("utf-8"), re.MULTILINE)}  # fmt: skip
    assert listed == files


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("records", [None, *formats.RECORDS])
def test_table_keeps_to_its_width_and_is_plain(width: int, records: str | None) -> None:
    """No line is wider than the terminal, and no escape sequence stands in what is piped."""
    drawn = table.render(make_report(), records, width=width)
    assert max(cell_len(line) for line in drawn.splitlines()) <= width
    assert "\x1b" not in drawn


@pytest.mark.parametrize(
    "words",
    ["青禾县政府工作报告", "2026-01-20", "约5.2%", "↑", "134.9亿元", "第2位", "rank", "≥28公里",
     "target", "三农[bold]", "农业、农村、农民", "过去一年工作回顾"],
)  # fmt: skip
@pytest.mark.parametrize("width", [80, 120])
def test_table_says(width: int, words: str) -> None:
    """What a reader looks for stands in the table, markup-like text as it is."""
    assert words in table.render(make_report(), width=width)


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal there are escape sequences, with NO_COLOR there are none, and a report's are dropped."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    drawn = table.render(make_report(), width=80)
    assert "\x1b[1m" in drawn
    assert "\x1b[31m" not in drawn  # stands in the text
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in table.render(make_report(), width=80)


def test_json_is_the_contract() -> None:
    """What is printed is ``to_dict``, and jsonl is the same on one line."""
    report = make_report()
    assert json.loads(formats.find_writer("json")(report, None)) == to_dict(report)
    line = formats.find_writer("jsonl")(report, None)
    assert json.loads(line) == to_dict(report)
    assert line.count("\n") == 1


def test_jsonl_records_are_lines_with_their_path() -> None:
    """A kind of record in jsonl is one record a line, each with the path that it came from."""
    lines = formats.find_writer("jsonl")(make_report(), "indicators").splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["青禾.txt"] * 4


@pytest.mark.parametrize("records", formats.RECORDS)
def test_csv_is_square_and_quotes_the_text(records: str) -> None:
    """Every row of a csv has the columns of its head, and its span quotes the text."""
    rows = list(csv.DictReader(io.StringIO(formats.find_writer("csv")(make_report(), records))))
    assert rows
    for row in rows:
        assert list(row) == list(COLUMNS[records])
        if "text" in row:
            assert TEXT[int(row["start"]) : int(row["end"])] == row["text"]


def test_csv_of_nothing_named_is_indicators() -> None:
    """Csv holds one kind; without ``--records`` it is the indicators."""
    drawn = formats.find_writer("csv")
    assert drawn(make_report(), None) == drawn(make_report(), "indicators")


def test_markdown_tables_are_square() -> None:
    """A pipe in the text does not make a column."""
    report = extract(Source("一、a|b_c*\n完成10|件。"))
    for line in formats.find_writer("markdown")(report, None).splitlines():
        if line.startswith("|"):
            assert line.replace("\\|", "").count("|") in {6, 8}


@pytest.mark.parametrize("report", [make_report(), extract(Source("一、回顾\n会议50次。"))])
def test_schema_describes_what_is_printed(report: object) -> None:
    """Real output is valid, and every key that is printed is in the schema."""
    shape = schema.build_schema()
    jsonschema.Draft202012Validator.check_schema(shape)
    value = to_dict(report)  # type: ignore[arg-type]
    jsonschema.validate(value, shape)
    closed = json.loads(
        json.dumps(shape).replace('"type": "object"', '"type": "object", "additionalProperties": false')
    )  # fmt: skip
    jsonschema.validate(value, closed)


@pytest.mark.parametrize(
    "broken",
    [{"schema": "politext/2"}, {"indicators": [{}]}, {"numerals": {}}, {"header": None}],
)
def test_schema_refuses(broken: dict[str, object]) -> None:
    """The schema is no empty promise: what breaks the contract is refused."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(to_dict(make_report()) | broken, schema.build_schema())


def test_schema_has_the_error_line() -> None:
    """A file that could not be read is a line of the contract too."""
    line = {"schema": "politext/1", "source": {"path": "x"}, "error": {"code": "a", "message": "b"}}
    jsonschema.validate(line, schema.build_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(line | {"error": {}}, schema.build_schema())


@pytest.mark.parametrize(
    ("words", "said"),
    [("5.2%", "percent name-before"), ("三农", "quoted"), ("一、", "label"), ("二、今年", "heading, level 1")],
)  # fmt: skip
def test_explain_names_the_rule(words: str, said: str) -> None:
    """At a record's place its rule and the words are told."""
    at = TEXT.index(words)
    drawn = explain.render(make_report(), [(at, at + 1)])
    assert said in drawn
    assert f"⟦{words}" in drawn


def test_explain_names_the_nearest() -> None:
    """Where nothing stands the error tells the nearest record."""
    with pytest.raises(OptionError, match=f"nearest stands at {TEXT.index('28公里')}"):
        explain.render(make_report(), [(len(TEXT) - 1, len(TEXT))])


def test_explain_takes_words() -> None:
    """All places of the words, in whatever width they are typed; words that are not there are told."""
    report = extract(Source("一、回顾\n产量增长５%，产值增长5%。\n三、任务\n产值增长6%。", "a.txt"))
    assert (
        explain.find_words(report, "5%") == explain.find_words(report, "5％") == [(9, 11), (16, 18)]
    )
    drawn = explain.render(report, explain.find_words(report, "5%"))
    assert drawn.count("indicator ") == 2
    assert "6%⟧" not in drawn
    assert "2 is missing" in explain.render(report, explain.find_words(report, "三、"))
    for words in ("7%", "", " "):
        with pytest.raises(OptionError, match="does not stand"):
            explain.find_words(report, words)


@pytest.mark.parametrize("name", ["table", "markdown"])
def test_problems_are_shown(name: str) -> None:
    """What a reader should look at stands at the end, with its place; nothing does where there is nothing."""
    draw = formats.find_writer(name)
    assert "2 is missing" in draw(extract(Source("一、回顾\n三、任务\n", "a.txt")), None)
    assert "Problems" not in draw(extract(Source("一、回顾\n二、任务\n", "a.txt")), None)


@pytest.mark.parametrize("name", ["table", "markdown"])
def test_sections_of_slogans_are_told_from_the_top(name: str) -> None:
    """（一） of the review and （一） of the plans are two places."""
    text = "一、回顾\n（一）经济。推进“三个一批”。\n二、任务\n（一）经济。推进“三个一批”、“四个一批”。\n"
    drawn = formats.find_writer(name)(extract(Source(text, "a.txt")), "slogans")
    rows = [line for line in drawn.splitlines() if "一批" in line]
    assert ["一·一" in row for row in rows] == [True, False]
    assert ["二·一" in row for row in rows] == [True, True]


def test_the_table_tells_the_places_that_explain_asks_for() -> None:
    """Each number's line begins with its offset."""
    for width in (80, 120):
        lines = table.render(make_report(), "indicators", width).splitlines()
        for i in make_report().indicators:
            assert [line for line in lines if line.split()[:1] == [str(i.start)]]


def test_rows_say_whose_they_are_and_where() -> None:
    """A row of any kind begins with path, place and year; the context marks the very words."""
    report = make_report()
    for records in formats.RECORDS:
        for row in csv.DictReader(io.StringIO(formats.find_writer("csv")(report, records))):
            assert list(row)[:3] == ["path", "place", "year"]
            assert (row["place"], row["year"]) == (report.header.place, str(report.header.year))
            if "context" in row:
                assert f"⟦{row['text']}⟧" in row["context"]


def test_counts_take_in_subsections() -> None:
    """A section's count takes in those below it."""
    assert phrase.count_by_section(make_report()) == {"s1": 3, "s2": 3, "s3": 1}


def test_a_workbook_for_people(tmp_path: Path) -> None:
    """A full sheet goes on in the next, each with its head and filter; large numbers are in full, text is text."""
    openpyxl = pytest.importorskip("openpyxl")
    from politext.show import xlsx

    report = extract(Source("产值286.4亿元，增长5.8%。\n=x\x02企业52家。\n", "=1+1.txt"))
    rows = xlsx.draw(report)
    assert len(rows) == 3
    xlsx.write(tmp_path / "a.xlsx", [rows], None, 3)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["indicators", "indicators 2"]
    first, second = book.worksheets
    assert [sheet.max_row for sheet in book] == [3, 2]
    assert (
        [c.value for c in first[1]] == [c.value for c in second[1]] == list(COLUMNS["indicators"])
    )
    assert {sheet.auto_filter.ref for sheet in book} == {"A1:U3", "A1:U2"}
    value = COLUMNS["indicators"].index("value")
    assert [(row[value].value, row[value].number_format) for row in (first[2], first[3])] == [
        (28640000000, "#,##0"), (5.8, "General"),
    ]  # fmt: skip
    assert (first["A2"].value, first["A2"].data_type) == ("=1+1.txt", "s")
    xlsx.write(tmp_path / "none.xlsx", [], "slogans")
    assert openpyxl.load_workbook(tmp_path / "none.xlsx").active.max_row == 1


@pytest.mark.parametrize("width", [80, 120])
def test_the_table_cuts_nothing_that_is_asked_for(width: int) -> None:
    """Where a section stands and a period of two months come out whole; a component's mark begins no line."""
    report = extract(
        Source(
            "一、2025年工作回顾\n（一）经济运行稳中有进。\n一是抓好项目建设。上半年完成投资12亿元。\n"
            "二是深刻领悟“两个确立”的决定性意义，坚决做到“两个维护”。\n二、2026年任务\n"
        )
    )
    drawn = table.render(report, None, width)
    assert "一·一·一是" in drawn
    assert "2025-01/" in drawn
    assert "2025-06" in drawn
    lines = [line.strip(" │") for line in drawn.splitlines()]
    assert not [line for line in lines if line.startswith("、")]
    assert max(map(cell_len, drawn.splitlines())) <= width


@pytest.mark.parametrize("width", [1, 30, 59])
def test_a_table_is_never_narrower_than_its_names(width: int) -> None:
    """On a very narrow terminal lines run over; nothing is left out."""
    drawn = table.render(make_report(), None, width)
    assert drawn == table.render(make_report(), None, 60)
    assert "地区生产" in drawn


def test_components_can_be_told_apart_in_a_cell() -> None:
    """、 stands inside components (党中央的核心、全党的核心地位), so that it cannot part them."""
    report = extract(Source("深刻领悟“两个确立”的决定性意义。"))
    (row,) = list_rows(report, "slogans")
    (slogan,) = report.slogans
    cell = dict(zip(COLUMNS["slogans"], row, strict=True))["expansion"]
    assert tuple(cell.split("；")) == slogan.expansion


def test_the_words_around_are_looked_for_near_by() -> None:
    """A report that is one line costs no more than another: each row would look through all of it."""
    line = "增长5.8%，" * 2_000_000
    began = time.process_time()
    for start in range(2, 14_000, 7):
        assert phrase.surround(line, start, start + 4)[1] == "5.8%"
    assert time.process_time() - began < 1
