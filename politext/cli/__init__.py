"""Options to one call to one writer to an exit code: a command a file.

Results go to stdout and nothing else does; what went wrong is one line on stderr that names the
thing, the place and the next step. Exit codes: 0 all done, 1 some file of several failed, 2 a mistake
in the call or its only file, 130 interrupted. ``typer`` is the only heavy thing imported before a
command is known; each command imports what it uses when it runs, so that ``--help`` and a JSON run
stay quick.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

import typer

from politext.cli.deliver import complain
from politext.cli.explain import explain
from politext.cli.extract import extract
from politext.cli.kwic import kwic
from politext.cli.lexicon import lexicon
from politext.cli.schema import schema
from politext.errors import PolitextError, describe_bug

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Typer has its own click inside or stands on the real one; this is the class of either.
USAGE: type[Exception] = typer.BadParameter.__mro__[1]
COMMANDS: dict[str, Callable[..., None]] = {
    "extract": extract,
    "explain": explain,
    "kwic": kwic,
    "lexicon": lexicon,
    "schema": schema,
}


def show_version(asked: bool) -> None:
    """Print the version and end, where ``--version`` was given."""
    if asked:
        from politext import __version__  # noqa: PLC0415 - only when asked for

        sys.stdout.write(f"politext {__version__}\n")
        raise typer.Exit


def greet(
    version: bool = typer.Option(
        False, "--version", help="Print the version.", is_eager=True, callback=show_version
    ),
) -> None:
    """Read the figures, slogans and outline out of Chinese policy reports."""


def build_app() -> typer.Typer:
    """Return the command line with all its commands."""
    app = typer.Typer(
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(greet)
    for name, command in COMMANDS.items():
        app.command(name)(command)
    return app


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; no error of the user's shows a traceback.

    >>> run(["--version"])  # doctest: +ELLIPSIS
    politext ...
    0
    """
    try:
        code = typer.main.get_command(build_app()).main(
            args=None if arguments is None else list(arguments),
            prog_name="politext",
            standalone_mode=False,
        )
    except PolitextError as error:
        complain(str(error))
        return 2
    except (KeyboardInterrupt, typer.Abort):
        complain("interrupted")
        return 130
    except BrokenPipeError:
        return 0  # the reader has gone (``politext … | head``): its business, not an error
    except USAGE as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            sys.stderr.write(f"{error}\n")
            return 2
        complain(describe_usage(error))
        return 2
    except Exception as error:  # noqa: BLE001 - whatever it is, it is not the user's, and a page of ours says less
        complain(f"a mistake of ours ({describe_bug(error)}); please report it with the command")
        return 2
    return code if isinstance(code, int) else 0


def describe_usage(error: Exception) -> str:
    """Return a usage error of typer's as one line with the next step."""
    context = getattr(error, "ctx", None)
    message = str(getattr(error, "format_message", lambda: error)())
    where = context.command_path if context else "politext"
    return f"{message.rstrip('.')}; see `{where} --help`"


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # The same bytes on every machine; a terminal keeps its own encoding.
        if stream is not None and not stream.isatty():
            stream.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    code = run()
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        # Reported already, or nobody's loss; the interpreter must not try again as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    gc.freeze()  # the interpreter would look through all of it once more as it ends
    sys.exit(code)
