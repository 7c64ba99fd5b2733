"""Write the search index of a finished site: `python scripts/search_index.py SITE`.

Pagefind indexes the pages of entries. Beside its index goes `pagefind/entries.json`: the columns of
`data/v1/index.json` without what Pagefind and `data/v1/names.json` have, and with `page`, what
Pagefind calls each entry's page. With it a search joins what Pagefind finds with names and dates,
and fetches no more than it needs.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# What stands on the page of an entry but is not said in it.
LEFT_OUT = ".nk-sources, .nk-cite, .nk-anchor, .nk-threads__heads, .nk-thread__none, thead"
# Columns of the index that a search does not need, or has from `names.json` in the same order.
_UNUSED = {
    "events": ("title",),
    "places": ("id", "name", "feature", "lat", "lon"),
    "actors": ("id", "name", "type"),
}
# Pagefind's own widgets: the site draws its results itself.
_WIDGETS = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.*")
_MAGIC = b"pagefind_dcd"


def main(argv: list[str]) -> int:
    """Index the site; return 0, what Pagefind returned, or 2 for wrong use."""
    site = Path(argv[0]) if len(argv) == 1 else None
    if site is None or not (site / "data/v1/index.json").is_file():
        print("usage: search_index.py SITE, the folder of a built site", file=sys.stderr)
        return 2
    pagefind = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site)]
    done = subprocess.run([*pagefind, "--exclude-selectors", LEFT_OUT], check=False).returncode
    if done == 0:
        for widget in (path for name in _WIDGETS for path in (site / "pagefind").glob(name)):
            widget.unlink()
        index = json.loads((site / "data/v1/index.json").read_text(encoding="utf-8"))
        joined = join(index, dict(_pages(site / "pagefind/fragment")))
        text = json.dumps(joined, ensure_ascii=False, separators=(",", ":"))
        (site / "pagefind/entries.json").write_text(text, encoding="utf-8")
    return done


def join(index: dict[str, dict[str, Any]], pages: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What a search needs of the index, and of each event what Pagefind calls its page."""
    joined = {
        name: {key: one for key, one in table.items() if key not in _UNUSED.get(name, ())}
        for name, table in index.items()
    }
    joined["events"]["page"] = [pages.get(f"/events/{id}/", "") for id in index["events"]["id"]]
    return joined


def _pages(fragments: Path) -> Iterator[tuple[str, str]]:
    """Address and name of each page that Pagefind indexed."""
    for path in fragments.glob("*.pf_fragment"):
        record = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MAGIC))
        yield record["url"], path.stem


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
