"""The output contract as a JSON Schema (draft 2020-12).

Fields may be added to the contract, so nothing is closed against more keys; everything that stands here
is required.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

from politext import model
from politext.show.json import KINDS, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
COUNT = {"type": "integer", "minimum": 0}
MAYBE_COUNT = {"type": ["integer", "null"], "minimum": 0}
BOOLEAN = {"type": "boolean"}


def choose(kind: object, *, null: bool = False) -> dict[str, Any]:
    """Return the schema of one of a ``Literal``'s values."""
    values: list[str | None] = list(get_args(kind))
    return {"enum": [*values, None] if null else values}


def thing(properties: Mapping[str, Any], about: str | None = None) -> dict[str, Any]:
    """Return the schema of an object, every property of which is required."""
    described = {"description": about} if about else {}
    return {**described, "type": "object", "required": list(properties), "properties": properties}


def many(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a list."""
    return {"type": "array", "items": item}


SPAN = {"start": COUNT, "end": COUNT}


def build_schema() -> dict[str, Any]:
    """Return the schema of one object that is printed: a report, or a file that could not be read."""
    report = thing(
        {
            "schema": {"const": SCHEMA},
            "source": thing(
                {"path": MAYBE_TEXT, "encoding": TEXT, "characters": COUNT, "sha256": TEXT},
                "The input; offsets count code points of its decoded text, end exclusive.",
            ),
            "header": thing(
                {
                    "title": MAYBE_TEXT,
                    "subtitle": MAYBE_TEXT,
                    "date": {**MAYBE_TEXT, "pattern": r"^\d{4}(-\d\d){0,2}$"},
                    "speaker": MAYBE_TEXT,
                    "salutation": MAYBE_TEXT,
                    "place": MAYBE_TEXT,
                    "year": {"type": ["integer", "null"]},
                }
            ),
            "articles": many(
                thing(
                    {
                        "id": TEXT,
                        "role": choose(model.Role),
                        "title": MAYBE_TEXT,
                        "blocks": many(thing(SPAN)),
                        "joins": many(thing({"left": COUNT, "right": COUNT})),
                    },
                    "One article of a page: its paragraphs in reading order.",
                )
            ),
            "sections": many(
                thing(
                    {
                        "id": TEXT,
                        "parent": MAYBE_TEXT,
                        "article": TEXT,
                        "level": {"type": "integer", "minimum": 1},
                        "kind": choose(model.SectionKind),
                        "label": MAYBE_TEXT,
                        "number": {"type": ["integer", "null"]},
                        "title": TEXT,
                        **SPAN,
                    }
                )
            ),
            "indicators": many(
                thing(
                    {
                        **SPAN,
                        "text": TEXT,
                        "value": {"type": "number"},
                        "high": {"type": ["number", "null"]},
                        "unit": MAYBE_TEXT,
                        "qualifier": choose(model.Qualifier, null=True),
                        "measure": choose(model.Measure),
                        "direction": choose(model.Direction, null=True),
                        "status": choose(model.Status),
                        "period": {
                            **MAYBE_TEXT,
                            "pattern": r"^\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?$",
                        },
                        "name": MAYBE_TEXT,
                        "name_start": MAYBE_COUNT,
                        "name_end": MAYBE_COUNT,
                        "section": MAYBE_TEXT,
                        "article": TEXT,
                    },
                    "One quantity that the text states, in base units.",
                )
            ),
            "slogans": many(
                thing(
                    {
                        "name": TEXT,
                        "kind": choose(model.SloganKind),
                        "expansion": {"type": ["array", "null"], "items": TEXT},
                        "count": {"type": "integer", "minimum": 1},
                        "mentions": many(
                            thing(
                                {
                                    **SPAN,
                                    "text": TEXT,
                                    "quoted": BOOLEAN,
                                    "section": MAYBE_TEXT,
                                    "article": TEXT,
                                }
                            )
                        ),
                    }
                )
            ),
            "numerals": thing(
                {"total": COUNT, **dict.fromkeys(KINDS, COUNT)},
                "Every numeral of the text in one class; the classes add up to the total.",
            ),
            "problems": many(thing({"code": TEXT, "message": TEXT, **SPAN})),
        },
        "A report that was read.",
    )
    failure = thing(
        {
            "schema": {"const": SCHEMA},
            "source": thing({"path": MAYBE_TEXT}),
            "error": thing({"code": TEXT, "message": TEXT}),
        },
        "A file that could not be read, in the output for several.",
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "politext extract --format json, and each line of --format jsonl",
        "if": {"required": ["error"]},
        "then": {"$ref": "#/$defs/failure"},
        "else": {"$ref": "#/$defs/report"},
        "$defs": {"report": report, "failure": failure},
    }


def render() -> str:
    """Return the schema as indented JSON."""
    return json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"
