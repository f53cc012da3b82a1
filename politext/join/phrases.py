"""What the readers of names share: phrases, known terms, and nouns that act or are people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from politext.join.clauses import Sentence
    from politext.join.parts import Parts

NOUNS = "NHWPI"
NOMINAL = "NHWbAPFI"  # what a noun phrase is made of
HEADS = "NHWbPI"  # what it may end in
# Last characters of nouns that act (委员 医院) and of nouns for people.
AGENT_ENDS = "员人者户院校学厂会局委"
PERSON_ENDS = "员人者户生师工长"
TITLES = "生师工长"  # alone, no people but parts of words that the dictionary cuts: 师|德


class Phrase(NamedTuple):
    """A noun phrase: its first token and the one after its last."""

    first: int
    stop: int


def skip(parts: str, at: int, among: str) -> int:
    """Return the first token from ``at`` on that is none of the parts of speech ``among``, or the end.

    >>> skip("dAN", 0, "dA"), skip("NN", 0, "N")
    (2, 2)
    """
    while at < len(parts) and parts[at] in among:
        at += 1
    return at


def skip_back(parts: str, at: int, low: int, among: str) -> int:
    """Return the first token from ``at`` back that is none of the parts of speech ``among``, or the one before ``low``.

    >>> skip_back("NdA", 2, 0, "dA"), skip_back("NdA", 2, 1, "dA")
    (0, 0)
    """
    while at >= low and parts[at] in among:
        at -= 1
    return at


def find_term(sentence: Sentence, at: int, parts_of: Parts, low: int) -> int:
    """Return the first token of the longest known term that ends with token ``at``, or ``at + 1`` for none.

    ``low`` is the first token that it may begin with.
    """
    view, starts = sentence.view, sentence.starts
    end = sentence.ends[at]
    lengths = parts_of.behind.get(view[end - 2 : end])
    if lengths is None:
        return at + 1
    floor = starts[low]
    for length in lengths:
        begin = end - length
        if begin >= floor and view[begin:end] in parts_of.terms:
            first = at
            while starts[first] > begin:
                first -= 1
            if starts[first] == begin:
                return first
    return at + 1


def find_term_ahead(sentence: Sentence, at: int, parts_of: Parts) -> int:
    """Return the last token of the longest known term of two tokens or more that begins with ``at``, or -1."""
    view, starts, ends = sentence.view, sentence.starts, sentence.ends
    begin = starts[at]
    for length in parts_of.ahead.get(view[begin : begin + 2], ()):
        term = view[begin : begin + length]  # shorter at the end of the text
        if term in parts_of.terms:
            stop = begin + len(term)
            last = at
            while ends[last] < stop:
                last += 1
            if last > at and ends[last] == stop:
                return last
    return -1


def is_person(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun for people: 委员 群众 医生."""
    word = sentence.text(at)
    people = parts_of.words["person"]
    return sentence.parts[at] in "NHI" and (
        (word[-1] in PERSON_ENDS and word not in TITLES) or word[-2:] in people or word in people
    )


def is_agent(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a noun that acts, so that a verb after it says what it does."""
    word = sentence.text(at)
    agents = parts_of.words["agent"]
    return word in agents or word[-2:] in agents or word[-1] in AGENT_ENDS


def is_compound(sentence: Sentence, at: int) -> bool:
    """Return whether token ``at`` and the noun after it are one character each, and so one word: 抗|疫, 背|街."""
    if sentence.parts[at + 1 : at + 2] != "N":
        return False
    return sentence.ends[at + 1] - sentence.starts[at] == 2


def says(sentence: Sentence, at: int, parts_of: Parts) -> bool:
    """Return whether token ``at`` is a verb that always says what the counted do: 实现 获评."""
    word = sentence.text(at)
    predicate = word in parts_of.words["predicate"] and sentence.parts[at] in "GVBg"
    return predicate and word not in parts_of.words["either"]
