"""Bytes to text: every encoding in which reports come, and every way of being no text."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politext import extract
from politext.errors import ReadError
from politext.read.source import decode, read

# made
TEXT = (
    "各位代表：\r\n　　2025年，全省地区生产总值达到63589.99亿元，增长5.1%。\r"
    "新建改建农村公路6200公里，城镇新增就业119万人。\n"
)
TRADITIONAL = (
    "各位代表：我國國民經濟總產值達到一百億元，較上年增長百分之八點五，人民生活水準顯著提高。\n"
)


@pytest.mark.parametrize(
    ("encoding", "mark", "used"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32-le"),
        ("gb18030", b"", "gb18030"),
    ],
)
def test_every_encoding_gives_the_same_text(encoding: str, mark: bytes, used: str) -> None:
    """A mark is dropped, newlines stay as they are, offsets are those of the text."""
    source = decode(mark + TEXT.encode(encoding))
    assert (source.text, source.encoding) == (TEXT, used)


@pytest.mark.parametrize("line", ["GDP,growth,5.1%,2025\r\n", "abc,def\n", "No. 12\t34\t56\n"])
@pytest.mark.parametrize("end", ["增长", "增长x"])
def test_a_table_of_ascii_with_a_chinese_word_is_no_utf_16(line: str, end: str) -> None:
    """Two letters are a Han character's bytes, whether their number is even or odd."""
    assert decode((line * 50 + end).encode("gb18030")).text == line * 50 + end


def test_big5_is_told_from_gb18030() -> None:
    """Both decode without an error; only one gives characters that people use."""
    data = TRADITIONAL.encode("big5")
    assert data.decode("gb18030") != TRADITIONAL
    assert decode(data).text == TRADITIONAL


def test_traditional_characters_in_gb18030() -> None:
    """Traditional text in GB18030 has few characters of the first level, and is still not Big5."""
    assert decode(TRADITIONAL.encode("gb18030")).text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-16", "UTF-8", "gbk", "big5"])
def test_a_named_encoding_is_honoured(encoding: str) -> None:
    """What the user says goes; a mark is dropped there too."""
    text = TRADITIONAL if encoding == "big5" else TEXT
    assert decode(text.encode(encoding), encoding=encoding).text == text
    assert decode(("\ufeff" + text).encode("utf-8"), encoding="utf8").text == text


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "empty", "is empty"),
        (b" \n\r\n\t ", "empty", "is empty"),
        ("\u3000\n\u00a0".encode(), "empty", "only blanks"),
        (b"\xff\xfe", "empty", "only blanks"),
        ("\ud800abc".encode("utf-8", "surrogatepass"), "encoding", "half a character"),
        ((TEXT + "\udfff").encode("utf-8", "surrogatepass"), "encoding", "half a character"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le")[:-1], "encoding", "cut short"),
        (TEXT.encode("utf-16-le")[:-1], "encoding", "utf-16-le cut short"),
        (random.Random(1).randbytes(4096), "binary", "binary"),
        (random.Random(2).randbytes(300).replace(b"\0", b"\1"), None, "x.txt"),
        (b"text\0\0\1\2 text" * 20, "binary", "binary"),
        (bytes(range(1, 9)) * 9, "binary", "binary"),
        (b"%PDF-1.7 ...", "binary", "a PDF"),
        (b"PK\x03\x04....", "binary", "docx"),
        ("增长".encode() + b"\xed\xa0\x80" + "办结".encode(), "encoding", "byte 6"),
        (TEXT.encode()[:-3] + b"\xe6" + TEXT.encode(), "encoding", "save it as UTF-8"),
    ],
)
def test_no_text(data: bytes, code: str | None, words: str) -> None:
    """What is no text is refused in one line that names the file and the next step."""
    with pytest.raises(ReadError) as caught:
        decode(data, path="x.txt")
    message = str(caught.value)
    assert message.startswith("x.txt: ")
    assert words in message
    assert "\n" not in message
    assert code in {None, caught.value.code}


LONG = TEXT * 20  # 1,800 characters


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("damage", ["replaced", "lost", "cut"])
@pytest.mark.parametrize("named", [False, True])
def test_a_long_text_is_read_over_a_damaged_byte(encoding: str, damage: str, named: bool) -> None:
    """One bad byte costs its character and a problem says where; all after it is read as before."""
    data = LONG.encode(encoding)
    at = data.index("省".encode(encoding), len(data) // 2)
    broken = {
        "replaced": data[:at] + b"\xff" + data[at + 1 :],
        "lost": data[:at] + data[at + 1 :],
        "cut": data[: at + 1],
    }[damage]
    source = decode(broken, encoding=encoding if named else None)
    assert source.encoding == encoding
    assert 1 <= source.text.count("\ufffd") <= 3
    assert damage == "cut" or source.text[-600:] == LONG[-600:]
    assert source.text[:700] == LONG[:700]
    told = [p.start for p in extract(source).problems if p.code == "damaged"]
    assert told[0] == source.text.index("\ufffd")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_many_damaged_bytes_are_another_encoding_or_no_text(encoding: str) -> None:
    """What is damaged all over is refused: nobody can trust a figure in it."""
    data = bytearray(LONG.encode(encoding))
    data[100:-100:97] = b"\xff" * len(data[100:-100:97])
    with pytest.raises(ReadError, match="is no text in"):
        decode(bytes(data))
    with pytest.raises(ReadError, match="does not fit"):
        decode(bytes(data), encoding=encoding)
    with pytest.raises(ReadError, match="does not fit"):
        decode(LONG.encode("gb18030"), encoding="utf-8")


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("ascii", "byte 0 does not fit"),
        ("klingon", "no text encoding"),
        ("hex", "no text encoding"),
    ],
)
def test_a_wrong_encoding(encoding: str, words: str) -> None:
    """A named encoding that does not fit, or does not exist, is told so."""
    with pytest.raises(ReadError, match=words):
        decode(TEXT.encode(), encoding=encoding)


def test_paths(tmp_path: Path) -> None:
    """A folder, a missing file, a dangling link and a large file each have their own reason."""
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * 11)
    for path, code in ((tmp_path, "folder"), (tmp_path / "no", "missing"), (link, "missing")):
        with pytest.raises(ReadError) as caught:
            read(path)
        assert caught.value.code == code
        assert str(caught.value).startswith(str(path))
    with pytest.raises(ReadError, match="--max-bytes"):
        read(large, max_bytes=10)
    assert read(large, max_bytes=11).characters == 11
    with pytest.raises(ReadError):
        read(tmp_path / "a\0b")


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    """The name can be printed, in messages and in the source."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xb1\xa8.txt")
    try:
        Path(path).write_text("办结3件", encoding="utf-8")
    except OSError:
        pytest.skip("the file system wants UTF-8")
    named = read(path).path
    assert named
    assert named.encode().endswith(rb"\xb1\xa8.txt")


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Any bytes give a text or an error of ours."""
    try:
        source = decode(data)
    except ReadError as error:
        told = str(error)
        assert "\n" not in told
    else:
        source.text.encode("utf-8")
        assert source.text.strip()


@given(st.text(min_size=1).filter(str.strip))
def test_any_text(text: str) -> None:
    """Any text in UTF-8 without control characters comes back as it is."""
    if any(c < " " and c not in "\t\n\r" for c in text) or "\x7f" in text or text[0] == "\ufeff":
        return
    try:
        assert decode(text.encode("utf-8")).text == text
    except ReadError as error:
        code = error.code
        assert code == "empty" or text.startswith(("%PDF-", "PK\x03\x04", "{\\rtf"))
