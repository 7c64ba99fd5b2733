"""A source is cited from the outlet's public address, not from a test, preview or mirror host.

Why: such hosts go without notice, may show what was never published, and readers cannot trust
them. A copy may stand in `archive`.
Bad: `https://staging.example.org/page`. Good: `https://example.org/page`.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from chronology.entry_file import EntryFile
from chronology.rules.finding import WARNING, Finding

SEVERITY = WARNING
# A name before an outlet's own, alone or after a hyphen: `staging.`, `www-staging.`, `test2.`. An
# outlet of that name, `test.example`, is none.
_PROVISIONAL = re.compile(
    r"(?:^|[.-])(?:staging|stage|test|testing|preview|beta|dev|demo|sandbox|proxy)\d*[.-][^.]+\.[^.]"
    r"|\.(?:cloudfront\.net|pangea-cms\.com|vercel\.app|netlify\.app|pages\.dev|herokuapp\.com"
    r"|hostingersite\.com|dweb\.link|azurewebsites\.net|amazonaws\.com)$"
)


def check(file: EntryFile) -> Iterator[Finding]:
    """A finding for each source whose address looks like that of such a host."""
    if file.event is None:
        return
    for handle, source in file.event.sources.items():
        host = urlsplit(source.url).hostname or ""
        if _PROVISIONAL.search(host):
            yield Finding(
                f"source `{handle}` is cited from what looks like a test, preview or mirror "
                f"host: {host}",
                "cite the outlet's own address once you have seen it; this one may go to `archive`",
                ("sources", handle, "url"),
            )
