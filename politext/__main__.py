"""The command ``politext``, which ``python -m politext`` is too.

What makes a start quick has to be done before anything is imported that would be slow without it.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    # One run and then the end: what is made is needed to the last, so looking for garbage is lost time.
    gc.disable()
    try:
        from politext.patterns import use_kept_patterns  # noqa: PLC0415 - Ctrl-C is heard from here on

        use_kept_patterns()
        from politext.cli import main as run  # noqa: PLC0415 - typer's patterns are kept too

        run()
    except KeyboardInterrupt:  # before a command runs: from then on it is heard there
        sys.stderr.write("politext: interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
