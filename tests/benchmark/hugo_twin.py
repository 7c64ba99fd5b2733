"""Writes a Hugo site of the same entries, to measure how long Hugo takes for the same set of pages.

    python tests/benchmark/hugo_twin.py ENTRIES DIR

Front matter is taken as it is; days, months, years and publishers become taxonomies, so that Hugo
makes a page for each entry, day, month, year, place, actor, publisher and kind. Its templates are
plain: it neither checks nor links claims, and draws nothing.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_FILES = {
    "hugo.toml": """\
baseURL = "https://example.org/"
title = "Chronology"
disableKinds = ["RSS", "sitemap", "robotsTXT"]
[taxonomies]
day = "days"
month = "months"
year = "years"
place = "places"
actor = "actors"
publisher = "publishers"
kind = "kinds"
[markup.goldmark.renderer]
unsafe = true
[pagination]
pagerSize = 100000
""",
    "layouts/_default/baseof.html": """\
<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{{ .Title }} · {{ .Site.Title }}</title>
<meta name="description" content="{{ .Title }}"><link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/site.css"></head><body>
<header><nav><ul><li><a href="/years/">Timeline</a></li>
<li><a href="/places/">Places</a></li><li><a href="/actors/">People</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer><p>CC BY</p></footer></body></html>
""",
    "layouts/_default/list.html": """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
<li><time>{{ .Date.Format "2 January 2006" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ range .Params.kinds }}{{ . }}{{ end }} {{ range .Params.places }}{{ . }} {{ end }}</li>
{{ end }}</ul>{{ end }}
""",
    "layouts/_default/single.html": """\
{{ define "main" }}<article><p>{{ range .Params.days }}<a href="/days/{{ . }}/">{{ . }}</a>{{ end }}
{{ range .Params.kinds }}<a href="/kinds/{{ . }}/">{{ . }}</a>{{ end }}
{{ range .Params.places }}<a href="/places/{{ . }}/">{{ . }}</a>{{ end }}</p>
<h1>{{ .Title }}</h1><div>{{ .Content }}</div>
{{ with .Params.claims }}<section><h2>Who says what</h2>{{ range . }}<div id="{{ .id }}">
<p><a href="/actors/{{ .by }}/">{{ .by }}</a> <b>{{ .stance }}</b></p><p>{{ .says }}
{{ range .src }}<sup><a href="#s-{{ . }}">{{ . }}</a></sup>{{ end }}
<a href="#{{ .id }}">{{ .id }}</a></p></div>
{{ end }}</section>{{ end }}
{{ with .Params.figures }}<section><h2>Numbers</h2><table>{{ range . }}<tr id="{{ .id }}">
<th>{{ .of }} {{ .measure }}</th><td>{{ .side }}</td><td>{{ .count }}</td>
<td><a href="/actors/{{ .by }}/">{{ .by }}</a></td><td>{{ .scope }}</td><td>{{ .as_of }}</td></tr>
{{ end }}</table></section>{{ end }}
<section><h2>Sources</h2>
<ol>{{ range $handle, $source := .Params.sources }}<li id="s-{{ $handle }}">
<a href="/publishers/{{ $source.publisher }}/">{{ $source.publisher }}</a>,
<a href="{{ $source.url }}">{{ $source.title }}</a>, {{ $source.published }}</li>
{{ end }}</ol></section>
<aside>{{ range .Params.actors }}<a href="/actors/{{ . }}/">{{ . }}</a>{{ end }}
{{ range .Params.related }}<a href="/events/{{ . }}/">{{ . }}</a>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</aside></article>{{ end }}
""",
}


def write_twin(entries: Path, folder: Path) -> Path:
    """Write a Hugo site of the made entries in `entries` to `folder`, and give `folder` back."""
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    events = folder / "content/events"
    events.mkdir(parents=True)
    for path in entries.glob("[0-9]*/*.md"):
        (events / path.name).write_text(_page(path.read_text(encoding="utf-8")), encoding="utf-8")
    return folder


def _page(text: str) -> str:
    front, body = text[4:].split("\n---\n", 1)
    found = re.search(r"^date: (\S+)", front, re.MULTILINE)
    day = found[1] if found else ""
    front = re.sub(r"^kind: (.*)$", r"kinds: [\1]", front, flags=re.MULTILINE)
    publishers = sorted(set(re.findall(r"publisher: (\S+)", front)))
    front += f'\ndays: ["{day}"]\nmonths: ["{day[:7]}"]\nyears: ["{day[:4]}"]\n'
    front += f"publishers: [{', '.join(publishers)}]\n"
    body = re.sub(r"\[@([^\]]*)\]", _citation, body)
    body = re.sub(r"\]\((\d{4}-[^)]*)\)", r"](/events/\1/)", body)
    return f"---\n{front}---\n{body}"


def _citation(match: re.Match[str]) -> str:
    handles = (part.strip().lstrip("@") for part in match[1].split(";"))
    return "".join(f'<sup><a href="#s-{handle}">{handle}</a></sup>' for handle in handles)


if __name__ == "__main__":
    write_twin(Path(sys.argv[1]), Path(sys.argv[2]))
