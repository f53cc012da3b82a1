"""Word, PDF and web pages to text: files made here with headings, tables, wraps and page numbers."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from politext import extract, read
from politext.errors import ReadError
from politext.read.documents import drop_margins, read_document
from tests.test_cli import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = [
    line
    for line in (ROOT / "samples" / "qinghe-2026.txt").read_text("utf-8").splitlines()
    if line.strip()
]
ROWS = [
    ["指标", "2025年", "增长"],
    ["地区生产总值", "286.4亿元", "5.8%"],
    ["粮食总产量", "8.46亿斤", "1%"],
]


def make_docx() -> bytes:
    """Return a Word document with a title, headings, paragraphs and a table in the middle."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading(PARAGRAPHS[0], 0)
    for line in PARAGRAPHS[1:10]:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=3)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for line in PARAGRAPHS[10:]:
        document.add_paragraph(line, style="Heading 1" if line[1] == "、" else None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_pdf(password: str | None = None) -> bytes:
    """Return a PDF whose lines are wrapped at thirty characters, with a running title and page numbers."""
    canvas_module: Any = pytest.importorskip("reportlab.pdfgen.canvas")
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    lines = []
    for paragraph in PARAGRAPHS:
        text = (
            paragraph if paragraph in PARAGRAPHS[:4] or paragraph[1] == "、" else f"　　{paragraph}"
        )
        lines += [text[i : i + 30] for i in range(0, len(text), 30)]
    out = io.BytesIO()
    lock = StandardEncryption(password, ownerPassword="x") if password else None
    canvas = canvas_module.Canvas(out, encrypt=lock)
    for page, first in enumerate(range(0, len(lines), 28), 1):
        canvas.setFont("STSong-Light", 14)
        canvas.drawString(200, 800, "青禾县政府工作报告")
        for row, line in enumerate(lines[first : first + 28]):
            canvas.drawString(70, 770 - 25 * row, line)
        canvas.drawString(280, 30, f"- {page} -")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def make_html(charset: str = "utf-8") -> bytes:
    """Return a page as a government's site has them, with menus, scripts and a foot around the report."""
    body = "".join(
        f"<p>　　{line}</p>" if line[1] != "、" else f"<h2>{line}</h2>" for line in PARAGRAPHS
    )
    table = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in ROWS)
    page = f"""<!DOCTYPE html><html><head><meta charset="{charset}"><title>报告_青禾县人民政府</title>
    <style>p {{ color: red }}</style><script>var count = "增长99%";</script></head><body>
    <nav><ul><li><a href="/">首页</a></li><li><a href="/gk">政务公开</a></li></ul></nav>
    <div class="crumbs">当前位置：首页 &gt; 政府工作报告</div>
    <div id="content"><h1>政府工作报告</h1><div class="info">来源：县政府办　浏览次数：1024次</div>
    <div class="TRS_Editor">{body}<table>{table}</table></div></div>
    <footer>主办：青禾县人民政府　备案号：12345678</footer></body></html>"""
    return page.encode(charset)


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html"])
def test_paragraphs_come_out_whole(ending: str) -> None:
    """Every paragraph of the report is a line of the text, in order, and the page's furniture is not there."""
    pytest.importorskip("selectolax")
    data = {".docx": make_docx, ".pdf": make_pdf, ".html": make_html}[ending]()
    lines = [line.strip() for line in read_document(data, "x", ending).splitlines()]
    places = [lines.index(p) if p in lines else -1 for p in PARAGRAPHS]
    missing = [p for p, at in zip(PARAGRAPHS, places, strict=True) if at < 0]
    assert not missing
    assert places == sorted(places)
    text = "\n".join(lines)
    for furniture in ("- 1 -", "首页", "增长99%", "备案号", "color"):
        assert furniture not in text


@pytest.mark.parametrize("ending", [".docx", ".html"])
def test_tables_are_rows_with_tabs(ending: str) -> None:
    """A table's row is a line, its cells with tabs between them."""
    pytest.importorskip("selectolax")
    data = make_docx() if ending == ".docx" else make_html()
    assert "\n".join("\t".join(row) for row in ROWS) in read_document(data, "x", ending)


def test_page_in_gb2312() -> None:
    """A page is read by the charset that it names."""
    pytest.importorskip("selectolax")
    assert PARAGRAPHS[10] in read_document(make_html("gb18030").replace(b"gb18030", b"gb2312"), "x", ".html", None)  # fmt: skip


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html"])
def test_documents_give_the_figures_of_the_text(ending: str, tmp_path: Path) -> None:
    """What is extracted of a document is what is extracted of the plain text, tables aside."""
    pytest.importorskip("selectolax")
    data = {".docx": make_docx, ".pdf": make_pdf, ".html": make_html}[ending]()
    path = tmp_path / f"qinghe{ending}"
    path.write_bytes(data)
    report = extract(read(path))
    found = {(i.text, i.name) for i in report.indicators}
    plain = {
        (i.text, i.name) for i in extract(read(ROOT / "samples" / "qinghe-2026.txt")).indicators
    }
    assert report.source.encoding == ending[1:]
    assert len(plain - found) <= 2
    assert report.header.year == 2026


@pytest.mark.parametrize(
    ("ending", "data", "code", "says"),
    [
        (".docx", b"no zip", "document", "no Word document"),
        (".docx", b"\xd0\xcf\x11\xe0" + bytes(600), "locked", "password"),
        (".docx", b"", "empty", "empty"),
        (".pdf", b"%PDF-1.4 and no more", "document", "no PDF"),
        (".pdf", None, "locked", "password"),
        (".html", b"<html><body><script>1</script></body></html>", "empty", "no text"),
        (".doc", b"\xd0\xcf\x11\xe0", "legacy", "soffice"),
        (".wps", b"", "legacy", ".docx"),
    ],
)
def test_broken_documents_are_told(ending: str, data: bytes | None, code: str, says: str) -> None:
    """A document that cannot be read is our error, which names it and the next step."""
    pytest.importorskip("selectolax")
    with pytest.raises(ReadError, match=says) as caught:
        read_document(make_pdf("secret") if data is None else data, "报告", ending)
    assert caught.value.code == code
    assert str(caught.value).startswith("报告: ")


@pytest.mark.parametrize(
    ("ending", "module"), [(".docx", "docx"), (".pdf", "pypdfium2"), (".html", "selectolax.lexbor")]
)
def test_a_missing_library_names_the_extra(
    ending: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra the error says what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ReadError, match=r"politext\[docs\]") as caught:
        read_document(b"x", "a", ending)
    assert caught.value.code == "extra"


@pytest.mark.slow
def test_saved_text_is_what_offsets_point_into(tmp_path: Path) -> None:
    """``--save-text`` keeps the text of a document, and the spans quote it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.docx").write_bytes(make_docx())
    (tmp_path / "in" / "b.pdf").write_bytes(make_pdf())
    code, out, err = run("extract", tmp_path / "in", "--format", "json", "--save-text", tmp_path / "texts")  # fmt: skip
    assert (code, err.count("\n")) == (0, 1)
    for report in json.loads(out):
        name = report["source"]["path"].rpartition("/")[2]
        text = (tmp_path / "texts" / f"{name}.txt").read_text("utf-8")
        assert len(report["indicators"]) > 100
        for record in report["indicators"]:
            assert text[record["start"] : record["end"]] == record["text"]


def make_reviewed_docx() -> bytes:
    """Return a Word document as it goes round an office: tracked changes, content controls, smart tags, merged cells."""
    docx = pytest.importorskip("docx")
    from docx.oxml import parse_xml

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    body = document.element.body
    for xml in (
        (
            "<w:p><w:r><w:t>地区生产总值增长</w:t></w:r><w:ins w:id='1' w:author='a'><w:r><w:t>5.8%</w:t></w:r></w:ins>"
            "<w:del w:id='2' w:author='a'><w:r><w:delText>6.1%</w:delText></w:r></w:del><w:r><w:t>。</w:t></w:r></w:p>"
        ),
        "<w:p><w:moveFrom w:id='3' w:author='a'><w:r><w:t>引进项目52个。</w:t></w:r></w:moveFrom></w:p>",
        (
            "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:smartTag w:element='x'><w:r><w:t>新增</w:t>"
            "</w:r></w:smartTag><w:r><w:tab/></w:r><w:sdt><w:sdtContent><w:r><w:t>4100人</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        ),
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>投资增长6%。</w:t><w:br/><w:br w:type='page'/></w:r></w:p></w:sdtContent></w:sdt>",
        (
            "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>粮食</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>8.46</w:t></w:r><w:ins w:id='4' w:author='a'><w:r><w:t>亿斤</w:t></w:r></w:ins></w:p></w:tc></w:tr>"
            "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>1%</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        ),
    ):
        body.insert(len(body) - 1, parse_xml(xml.replace(">", f" {space}>", 1)))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_text_is_that_of_all_changes_accepted() -> None:
    """No figure is lost in a tracked insertion, a content control or a smart tag; what was struck out is not read."""
    text = read_document(make_reviewed_docx(), "x", ".docx")
    assert text.split("\n") == [
        "地区生产总值增长5.8%。", "", "新增\t4100人", "投资增长6%。", "", "粮食\t8.46亿斤", "\t1%", "",
    ]  # fmt: skip


NUMBERING = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%4"/></w:lvl>
<w:lvl w:ilvl="4"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3.%5"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def make_numbered_docx(paragraphs: list[tuple[str, str]]) -> bytes:
    """Return a Word document whose paragraphs have these properties: its lists count them."""
    docx = pytest.importorskip("docx")
    from docx.oxml import parse_xml

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document()
    document.part.numbering_part._element = parse_xml(NUMBERING)
    style = document.styles["Heading 1"].element
    style.get_or_add_pPr().append(parse_xml(f"<w:numPr {space}><w:numId w:val='1'/></w:numPr>"))
    body = document.element.body
    for properties, text in paragraphs:
        run = f"<w:r><w:t>{text}</w:t></w:r>"
        body.insert(
            len(body) - 1, parse_xml(f"<w:p {space}><w:pPr>{properties}</w:pPr>{run}</w:p>")
        )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def level(at: int, number: int = 1) -> str:
    return f"<w:numPr><w:ilvl w:val='{at}'/><w:numId w:val='{number}'/></w:numPr>"


HEADING = "<w:pStyle w:val='Heading1'/>"
NUMBERED = [
    (HEADING, "过去一年工作回顾", "一、"),
    (level(1), "经济运行稳中有进", "（一）"),
    (level(2), "抓项目", "1."),
    (level(4), "抓开工", "1.1"),
    (level(2), "扩消费", "2."),
    (level(3), "进乡村", "①"),
    ("", "全年新增就业4100人。", ""),
    (level(1), "民生持续改善", "（二）"),
    (level(2), "办教育", "1."),
    (level(2, 3), "另起一列", "1."),
    (level(2, 3), "接着数", "2."),
    (level(0, 2), "圆点", ""),
    (HEADING + level(0, 0), "不编号的标题", ""),
    (HEADING, "二、手写的号", ""),
    (HEADING, "今后工作安排", "三、"),
    (level(0, 99), "没有这一列", ""),
]


def test_numbers_that_word_writes_by_itself_are_read() -> None:
    """Of a style and of a paragraph, level by level; a number that is typed too stands once."""
    data = make_numbered_docx([(properties, text) for properties, text, _ in NUMBERED])
    lines = read_document(data, "x", ".docx").splitlines()
    assert lines == [f"{label}{text}" for _, text, label in NUMBERED]


def test_a_report_numbered_by_word_has_its_outline(tmp_path: Path) -> None:
    """Which is what the numbers are for."""
    told = [
        (HEADING, "过去一年工作回顾"), (level(1), "经济运行稳中有进"), ("", "全年新增就业4100人。"),
        (level(1), "民生持续改善"), ("", "新建学校11所。"), (HEADING, "今年工作安排"), ("", "新增学位5400个。"),
    ]  # fmt: skip
    path = tmp_path / "a.docx"
    path.write_bytes(make_numbered_docx(told))
    sections = [(s.level, s.label) for s in extract(read(path)).sections]
    assert sections == [(1, "一、"), (2, "（一）"), (2, "（二）"), (1, "二、")]


def test_a_head_on_every_other_page_is_furniture() -> None:
    """As books have them: the title on the left pages, the year on the right ones."""
    pages = [["2025年鉴" if n % 2 else "政府工作报告", f"第{n}段。"] for n in range(8)]
    assert drop_margins(pages) == [[f"第{n}段。"] for n in range(8)]
