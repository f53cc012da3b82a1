"""The whole of ``extract`` on one screen; no logic of its own."""

from __future__ import annotations

from dataclasses import replace

from politext.check.problems import find_problems
from politext.collector import paused
from politext.find.cues import find_cues
from politext.find.numbers import find_numbers
from politext.find.slogans import find_slogans
from politext.find.times import find_times
from politext.join.bind import bind
from politext.join.qualify import qualify
from politext.join.settle import settle
from politext.lexicon import Lexicon, load_lexicon
from politext.locate import Found, add_article
from politext.model import Flow, Header, Report, Source
from politext.read.articles import find_articles
from politext.read.flow import heal
from politext.read.header import read_header
from politext.read.outline import read_outline
from politext.span import Span
from politext.view import mend
from politext.words import cut_sentences


def extract(source: Source, lexicon: Lexicon | None = None) -> Report:
    """Return the report in ``source``: header, outline, indicators, slogans and every numeral.

    Any text gives a report, in source offsets and text order; nothing is raised but our own errors.

    >>> report = extract(Source("全年召开党组会议50次，办结率90.3%。"))
    >>> [(i.name, i.value, i.unit) for i in report.indicators]
    [('党组会议', 50, '次'), ('办结率', 90.3, '%')]
    """
    if not isinstance(source, Source):
        raise TypeError(
            f"extract takes what politext.read(path) returns, not {type(source).__name__}"
        )
    with paused():
        return read_all(source, lexicon or load_lexicon(examples=False))


def read_all(source: Source, lexicon: Lexicon) -> Report:
    """Return the report in ``source`` by ``lexicon``."""
    text = mend(source.text)
    articles = find_articles(text)
    header = Header()
    found = Found()
    for article in articles:
        if article.role == "furniture":
            continue
        flow = heal(text, article)
        if article.role == "main":
            header = read_header(flow, source.path, lexicon)
        # the report's date says nothing of what strayed in
        own = header if article.role == "main" else Header()
        read_article(found, source.text, flow, own, lexicon)
    report = found.report(source, header, articles)
    return replace(report, problems=find_problems(report))


def read_article(found: Found, text: str, flow: Flow, header: Header, lexicon: Lexicon) -> None:
    """Take everything that one article holds into ``found``."""
    sections = read_outline(flow, lexicon)
    slogans = find_slogans(flow, lexicon)
    times = find_times(flow, lexicon)
    cues = find_cues(flow, lexicon)
    mentions = [Span(m.start, m.end) for slogan in slogans for m in slogan.mentions]
    numerals = settle(find_numbers(flow, lexicon), times, mentions)
    quantities = [n.quantity for n in numerals if n.quantity]
    words = cut_sentences(flow.view, [(q.start, q.end) for q in quantities])
    names = bind(flow, words, numerals, times, lexicon)
    readings = qualify(flow, words, numerals, times, cues, sections, header)
    bound = list(zip(quantities, names, readings, strict=True))
    add_article(found, text, flow, sections, slogans, numerals, bound)
