"""Checks: the table against the folder, and small reports with something odd in them."""

from pathlib import Path

import pytest

import politext.check
from politext import Source, extract
from politext.check.damaged import warn
from politext.check.problems import CHECKS


def test_table_and_folder_agree() -> None:
    """Every file of the room but ``problems`` has its line in the table."""
    files = {p.stem for p in Path(politext.check.__file__).parent.glob("*.py")} - {
        "__init__",
        "problems",
    }
    table = {check.__module__.rpartition(".")[2] for check in CHECKS}
    assert files == table, f"missing lines or files: {files ^ table}"


# made
NUMBERING = [
    ("一、甲方面\n二、乙方面\n三、丙方面", []),
    ("一、甲方面\n三、丙方面", ["一、 is followed by 三、: 2 is missing"]),
    ("一、甲方面\n二、乙方面\n二、丙方面", ["二、 stands twice"]),
    ("二、乙方面\n三、丙方面", ["二、 stands first: 1 is missing"]),
    ("一、甲方面\n（一）子项目\n（四）丑项目", ["（一） is followed by （四）: 2 to 3 are missing"]),
    ("一、甲方面\n1.子项目\n2.丑项目\n二、乙方面\n3.寅项目", []),
    ("一、甲方面\n一是抓实。二是抓细。\n再看。一是快。二是好。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "messages"), NUMBERING)
def test_numbering(text: str, messages: list[str]) -> None:
    """What is said of numbers that do not run on."""
    problems = extract(Source(text)).problems
    assert [p.message for p in problems if p.code == "numbering"] == messages


def test_problem_stands_at_the_label() -> None:
    """The span of a numbering problem is the label."""
    text = "一、甲方面\n三、丙方面"
    (problem,) = extract(Source(text)).problems
    assert text[problem.start : problem.end] == "三、"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("增长5.8%。", None),
        ("增长\ufffd.8%。", "a character is lost here, beside a number: look into the original"),
        ("增\ufffd\ufffd稳定。", "2 characters are lost here: look into the original"),
        ("增长5.8%，再接再\ufffd", "the text breaks off in the middle of a character: the file was cut short, get it again"),
    ],
)  # fmt: skip
def test_damaged(text: str, message: str | None) -> None:
    """What is said of characters that are lost, and of a text that breaks off in one."""
    report = extract(Source(text, "青禾.txt"))
    assert [p.message for p in report.problems] == ([message] if message else [])
    assert (warn(report) or "").startswith("青禾.txt: is damaged" if message else "")
    assert all(text[p.start : p.end].strip("\ufffd") == "" for p in report.problems)
