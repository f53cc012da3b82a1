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


def test_read_is_the_verb_and_not_the_room() -> None:
    """politext.read is a function, also after a module of the room has been imported."""
    import politext
    import politext.read.source

    assert callable(politext.read)
    assert politext.extract is extract
