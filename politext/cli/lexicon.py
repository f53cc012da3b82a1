"""``politext lexicon``: what names are known, what is known of one, and whether a file of one's own is right."""

from __future__ import annotations

import typer

from politext.cli.source import LEXICON

ACTIONS = ("list", "show", "check")


def lexicon(
    action: str = typer.Argument(..., metavar="list|show|check", help="What to do."),
    subjects: list[str] | None = typer.Argument(
        None,
        metavar="[NAME|FILE]...",
        help="For list: a kind, or a part of the name; for show: names; for check: files.",
    ),
    lexicon: list[str] | None = LEXICON,
) -> None:
    """List the slogans known, show one, or check a file of yours."""
    from politext.errors import OptionError  # noqa: PLC0415

    wanted = subjects or []
    if action not in ACTIONS:
        raise OptionError(f"lexicon {action}: no such action; choose one of {', '.join(ACTIONS)}")
    if action != "list" and not wanted:
        what = "which name? politext lexicon show 两个确立" if action == "show" else "which file?"
        raise OptionError(f"lexicon {action}: {what}")
    if action == "check":
        raise typer.Exit(check(wanted))
    if action == "show":
        show(wanted, lexicon)
    else:
        list_names(wanted, lexicon)


def list_names(parts: list[str], paths: list[str] | None) -> None:
    """Print a line for each entry whose kind or name has one of ``parts``, or for all."""
    from politext.cli.deliver import deliver  # noqa: PLC0415
    from politext.cli.source import load_words  # noqa: PLC0415
    from politext.errors import OptionError  # noqa: PLC0415
    from politext.show.lexicon import render_list  # noqa: PLC0415

    entries = load_words(paths).slogans
    listed = [e for e in entries if not parts or any(p == e.kind or p in e.name for p in parts)]
    if not listed:
        kinds = "、".join(dict.fromkeys(e.kind for e in entries))
        raise OptionError(f"{'、'.join(parts)}: neither a kind ({kinds}) nor in any name")
    deliver(render_list(listed))


def show(names: list[str], paths: list[str] | None) -> None:
    """Print what is known of each name; raise ``OptionError`` on one that is not in the lexicon."""
    from difflib import get_close_matches  # noqa: PLC0415

    from politext.cli.deliver import deliver  # noqa: PLC0415
    from politext.errors import OptionError  # noqa: PLC0415
    from politext.lexicon import find_entries, load_lexicon  # noqa: PLC0415
    from politext.show.lexicon import render_entry  # noqa: PLC0415

    words = load_lexicon(*paths or ())
    pieces = []
    for name in names:
        found = find_entries(words, name)
        if not found:
            near = get_close_matches(name, [e.name for e in words.slogans], n=3, cutoff=0.5)
            hint = f"did you mean {'、'.join(near)}?" if near else "see politext lexicon list"
            raise OptionError(f"{name}: not in the lexicon; {hint}")
        pieces += [render_entry(entry) for entry in found]
    deliver("\n".join(pieces))


def check(paths: list[str]) -> int:
    """Print what each lexicon file holds and which examples fail; return 1 where some do.

    A file that cannot be read is told with the others, and is the call's mistake (2).
    """
    from politext.cli.deliver import complain, deliver  # noqa: PLC0415
    from politext.errors import LexiconError  # noqa: PLC0415
    from politext.prove import prove_file  # noqa: PLC0415

    code = 0
    for path in paths:
        try:
            proof = prove_file(path)
        except LexiconError as error:
            complain(str(error))
            code = 2
            continue
        if proof.failures:
            code = code or 1
        lines = [f"{path}: entry {f.entry}: {f.sentence}: {f.message}" for f in proof.failures]
        entries = f"{proof.entries} {'entry' if proof.entries == 1 else 'entries'}"
        held = (
            f"{proof.held} of {proof.examples} examples hold" if proof.examples else "no examples"
        )
        deliver("\n".join([*lines, f"{path}: {entries}, {held}"]) + "\n")
    return code
