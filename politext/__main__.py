"""``python -m politext`` is the command line."""

from politext.cli import main

if __name__ == "__main__":
    main()
