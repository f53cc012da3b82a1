"""The whole of extract, on small texts."""

from politext import Source, extract, to_dict


def test_any_text_gives_the_contract() -> None:
    """Every key of the contract is there, whatever the text."""
    keys = [
        "schema",
        "source",
        "header",
        "articles",
        "sections",
        "indicators",
        "slogans",
        "numerals",
        "problems",
    ]
    assert list(to_dict(extract(Source("一、工作回顾\n党组会议50次。")))) == keys
