"""Documents to text: .docx, .pdf and .html (``pip install 'politext[docs]'``), a line a paragraph.

What a reader sees in order is what is returned: headings, paragraphs, table rows with tabs between cells.
A PDF's lines are put together to paragraphs again, and what stands at the head or foot of its pages (page
numbers, a running title) is left out. The offsets of a report point into this text, which
``--save-text`` keeps.

Chosen by trying (``tests/read/test_documents.py`` makes the files): python-docx tells a table's rows, where
docx2python puts each cell on a line of its own; pypdfium2 reads Chinese fonts and passwords; selectolax keeps
all of an article, where trafilatura dropped the line with the speaker's name.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from politext.errors import ReadError
from politext.read.autonumbers import WORD, Numbering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_PAGE = re.compile(r"[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–－\s]*")
_HEADING = re.compile(
    r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]+[章节部]|——"
)
_CLOSED = ("。", "！", "？", "…", "。”", "！”", "？”", "。）")
_INDENT = ("　", "  ", "\t")


def read_document(data: bytes, name: str, ending: str, encoding: str | None = None) -> str:
    """Return the text of a document; raise ``ReadError`` where it cannot be taken apart.

    The error names the extra to install where a library is missing, and for .doc and .wps how to convert.
    """
    if ending in {".doc", ".wps"}:
        raise ReadError(
            f"{name}: is an old Word or WPS document; save it as .docx "
            "(Word, WPS, or: soffice --headless --convert-to docx FILE)",
            code="legacy",
        )
    if not data:
        raise ReadError(f"{name}: is empty; check that it is the right file", code="empty")
    try:
        if ending == ".docx":
            text = read_docx(data, name)
        elif ending == ".pdf":
            text = read_pdf(data, name)
        else:
            text = read_html(data, name, encoding)
    except ImportError as error:
        raise ReadError(
            f"{name}: {ending} needs {error.name}; pip install 'politext[docs]'", code="extra"
        ) from None
    if not text.strip():
        raise ReadError(
            f"{name}: holds no text (pictures of pages?); run character recognition on it first",
            code="empty",
        )
    return text


def read_docx(data: bytes, name: str) -> str:
    """Return the paragraphs and tables of a Word document in order, as they stand once all changes are accepted.

    The document's own tree is walked: the library's ``text`` leaves out what stands in a tracked insertion, a content
    control or a smart tag, figures among it, and the numbers that Word writes by itself.
    """
    import docx  # noqa: PLC0415 - only for this kind

    try:
        document = docx.Document(io.BytesIO(data))
        lines = list(list_lines(document.element.body, Numbering(document).label))
    except Exception as error:  # noqa: BLE001 - the library raises whatever a broken file leads to
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise ReadError(
                f"{name}: is locked with a password, or an old .doc under another name; "
                "open it in Word and save it as .docx without one",
                code="locked",
            ) from None
        raise ReadError(
            f"{name}: is no Word document ({type(error).__name__}); open it in Word and save it again",
            code="document",
        ) from None
    return "\n".join(lines) + "\n"


# What is taken back, what only describes, what is drawn beside the text, and what is said twice.
_UNREAD = {
    *(f"{WORD}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "sdtPr", "txbxContent", "rt")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def find_parts(parent: Any, *tags: str) -> Iterator[Any]:
    """Yield the elements of these tags under ``parent`` in order, through what wraps them but not into them."""
    for child in parent:
        if child.tag in _UNREAD:
            continue
        if str(child.tag).removeprefix(WORD) in tags:
            yield child
        else:
            yield from find_parts(child, *tags)


def list_lines(parent: Any, label: Callable[[Any], str]) -> Iterator[str]:
    """Yield the paragraphs of a part of a Word document, of a table its rows with tabs between the cells.

    ``label`` says what stands before a paragraph.
    """
    for block in find_parts(parent, "p", "tbl"):
        if block.tag == f"{WORD}p":
            number, said = label(block), say_paragraph(block)
            yield said if not number or said.startswith(number) else f"{number}{said}"
            continue
        for row in find_parts(block, "tr"):
            yield "\t".join(say_cell(cell, label) for cell in find_parts(row, "tc"))


def say_cell(cell: Any, label: Callable[[Any], str]) -> str:
    """Return a cell's text on one line; of cells that were merged downwards only the first says it."""
    merged = cell.find(f"{WORD}tcPr/{WORD}vMerge")
    if merged is not None and merged.get(f"{WORD}val") != "restart":
        return ""
    return " ".join(" ".join(list_lines(cell, label)).split())


def say_paragraph(paragraph: Any) -> str:
    """Return a paragraph's text with its tabs and line breaks."""
    said = []
    for part in find_parts(paragraph, "t", "br", *_SIGNS):
        tag = str(part.tag).removeprefix(WORD)
        if tag == "t":
            said.append(part.text or "")
        elif tag != "br":
            said.append(_SIGNS[tag])
        elif part.get(f"{WORD}type") in {None, "textWrapping"}:
            said.append("\n")
    return "".join(said)


def read_pdf(data: bytes, name: str) -> str:
    """Return the paragraphs of a PDF, its pages' heads and feet left out."""
    import pypdfium2  # noqa: PLC0415 - only for this kind

    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = []
            for page in document:
                text = page.get_textpage().get_text_bounded()
                pages.append([line.rstrip() for line in text.splitlines() if line.strip()])
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(
                f"{name}: is locked with a password; open it and save it without one", code="locked"
            ) from None
        raise ReadError(
            f"{name}: is no PDF that can be read ({error}); save it again or as text",
            code="document",
        ) from None
    return "\n".join(join_lines(drop_margins(pages))) + "\n"


def drop_margins(pages: list[list[str]]) -> list[list[str]]:
    """Return the pages without page numbers and without a line that heads or foots most of them, or every other one.

    >>> drop_margins([["青禾县", "一、回顾", "- 1 -"], ["青禾县", "增长5%。", "- 2 -"], ["青禾县", "完"]])
    [['一、回顾'], ['增长5%。'], ['完']]
    """
    edges = Counter(line.strip() for page in pages for line in {*page[:1], *page[-1:]})
    running = {line for line, n in edges.items() if n >= max(3, 0.4 * len(pages))}
    kept = []
    for page in pages:
        lines = list(page)
        while lines and (lines[0].strip() in running or _PAGE.fullmatch(lines[0])):
            del lines[0]
        while lines and (lines[-1].strip() in running or _PAGE.fullmatch(lines[-1])):
            del lines[-1]
        kept.append(lines)
    return kept


def join_lines(pages: Iterable[list[str]]) -> list[str]:
    """Return paragraphs made of printed lines: a full line goes on in the next.

    It does not before a heading or an indent, nor, in a text that shows no indents, after the end of a
    sentence.

    >>> join_lines([["一、回顾", "全年召开党组会议50次，听取汇报并研究部", "署工作。", "二、安排"]])
    ['一、回顾', '全年召开党组会议50次，听取汇报并研究部署工作。', '二、安排']
    """
    lines = [line for page in pages for line in page]
    widths = sorted(map(len, lines))
    full = 0.85 * widths[int(0.9 * len(widths))] if widths else 0
    indents = sum(line.startswith(_INDENT) for line in lines) * 20 > len(lines)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        opens = line.startswith(_INDENT)
        line = line.strip()  # noqa: PLW2901
        if goes_on and not opens and not _HEADING.match(line):
            gap = (
                " " if joined[-1][-1].isascii() and line[0].isascii() and line[0].isalpha() else ""
            )
            joined[-1] += gap + line
        else:
            joined.append(line)
        goes_on = len(line) + 2 * opens >= full and (indents or not line.endswith(_CLOSED))
    return joined


def read_html(data: bytes, name: str, encoding: str | None) -> str:
    """Return the text of the main part of a page: blocks on lines of their own, table cells with tabs."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only for this kind

    from politext.read.source import decode  # noqa: PLC0415 - which imports this file

    declared = re.search(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})""", data[:4096])
    if encoding is None and declared and not data.startswith(b"\xef\xbb\xbf"):
        encoding = declared[1].decode("ascii", "replace")
        try:
            data.decode("gb18030" if encoding.lower() in {"gb2312", "gbk"} else encoding)
        except (LookupError, UnicodeDecodeError):
            encoding = None  # the page is wrong about itself: found out as for any text
    tree = LexborHTMLParser(decode(data, encoding=encoding, path=name).text)
    for node in tree.css(
        "script, style, noscript, template, nav, footer, header nav, aside, form, iframe"
    ):
        node.decompose()
    root = find_main(tree)
    if root is None:
        return ""
    for cell in root.css("td + td, th + th, td + th, th + td"):
        cell.insert_before("\t")
    for node in root.css(
        "p, div, li, tr, br, h1, h2, h3, h4, h5, h6, section, article, table, dt, dd"
    ):
        node.insert_before("\x1e")
        node.insert_after("\x1e")
    text = re.sub(r"[^\S\t]*\s*\n\s*", "", root.text().replace("\r", ""))
    lines = (re.sub(r"[ \xa0]+", " ", line).strip(" ") for line in text.split("\x1e"))
    return "\n".join(line for line in lines if line.strip()) + "\n"


def find_main(tree: Any) -> Any:
    """Return the node that holds the article: the smallest with nine tenths of the text of paragraphs."""
    body = tree.body
    if body is None:
        return None
    best, total = body, len(body.text())
    for node in body.css("article, main, div, td"):
        size = len(node.text())
        if 0.9 * total <= size and node.parent is not None:
            best = node  # document order: a later match stands inside or beside an earlier one
    return best
