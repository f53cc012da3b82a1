"""Every file of ../shared/corpus, where it is there: read whole, spans true, numerals accounted for."""

from pathlib import Path

import pytest

from politext import extract, read, to_dict
from politext.errors import PolitextError

CORPUS = Path(__file__).parents[1].parent / "shared" / "corpus"
FILES = sorted(p for folder in ("texts", "noisy") for p in (CORPUS / folder).rglob("*.txt"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FILES, reason="../shared/corpus is not on this machine"),
]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_spans_quote_the_text_and_numerals_add_up(path: Path) -> None:
    """No error but ours; every span quotes the text, in order; every class of numeral is counted."""
    try:
        source = read(path)
    except PolitextError as error:
        pytest.skip(f"not a text, and said so: {error}")
    text = source.text
    out = to_dict(extract(source))
    counts = dict(out["numerals"])
    assert counts.pop("total") == sum(counts.values())
    assert counts["indicator"] == len(out["indicators"])
    sections = {s["id"] for s in out["sections"]}
    assert len(sections) == len(out["sections"])
    articles = {a["id"] for a in out["articles"]}
    for record in out["indicators"]:
        assert record["text"] == text[record["start"] : record["end"]]
        assert record["section"] is None or record["section"] in sections
        assert record["article"] in articles
        if record["name"] is not None:
            assert 0 <= record["name_start"] < record["name_end"] <= len(text)
    starts = [r["start"] for r in out["indicators"]]
    assert starts == sorted(starts)
    for slogan in out["slogans"]:
        assert slogan["count"] == len(slogan["mentions"]) > 0
        assert all(m["text"] == text[m["start"] : m["end"]] for m in slogan["mentions"])
    covered = [c for a in out["articles"] for b in a["blocks"] for c in range(b["start"], b["end"])]
    assert len(covered) == len(set(covered))
    assert all(text[c].isspace() for c in set(range(len(text))) - set(covered))
