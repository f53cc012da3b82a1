"""Options to one call to one writer to an exit code."""

from __future__ import annotations

import sys

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback()
def politext() -> None:
    """Read the figures, slogans and outline out of Chinese policy reports."""


@app.command()
def extract(path: str, format: str = typer.Option("json", "--format")) -> None:  # noqa: A002, ARG001
    """Extract one report."""
    from politext.pipeline import extract as run  # noqa: PLC0415
    from politext.read.source import read  # noqa: PLC0415
    from politext.show.json import render  # noqa: PLC0415

    sys.stdout.write(render(run(read(path))))


def main() -> None:
    """Run the command line."""
    app()
