"""The door `check`: says what is wrong with the entries. Exit 0 clean, 1 errors, 2 wrong use."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from chronology.diagnostic import FORMATS, Level
from chronology.inspection import inspect

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Check the tree and print what is wrong in the wanted files, or in all of them."""
    parser = argparse.ArgumentParser(prog="dev.py check", description="Check the entries.")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text")
    parser.add_argument("--entries", metavar="DIR", help="another tree of entries")
    parser.add_argument("paths", metavar="PATH", nargs="*", help="only these files or folders")
    options = parser.parse_args(arguments)
    folder = Path(options.entries) if options.entries else ROOT / "entries"
    if not folder.is_dir():
        parser.error(f"there is no folder {options.entries or 'entries'}")
    missing = [path for path in options.paths if not Path(path).exists()]
    if missing:
        parser.error(f"there is no file {missing[0]}")

    gc.disable()
    found = inspect(folder, (options.entries or "entries").rstrip("/"))
    wanted = [Path(path).resolve() for path in options.paths]
    base = Path.cwd() if options.entries else ROOT
    shown = [
        one
        for one in found.diagnostics
        if not wanted or any((base / one.path).resolve().is_relative_to(path) for path in wanted)
    ]
    if text := FORMATS[options.format](shown):
        _print(text)
    gc.freeze()  # The process ends here; nobody need look through all records once more.
    errors = sum(one.severity is Level.ERROR for one in shown)
    print(
        f"{len(found.archive.events)} entries sound, {errors} errors, "
        f"{len(shown) - errors} warnings",
        file=sys.stderr,
    )
    return 1 if errors else 0


def _print(text: str) -> None:
    """Print as much as the reader takes: `check | head` reads no further than it wants."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # As https://docs.python.org/3/library/signal.html#note-on-sigpipe has it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
