"""The sitemap: the whole addresses of all pages, for search engines."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap(uris: Iterable[str], site_url: str) -> bytes:
    """`sitemap.xml` with each page once, sorted, as https://www.sitemaps.org/protocol.html asks.

    `site_url` ends in a slash. Without dates of change, so that the same entries give the same
    bytes.
    """
    addresses = (site_url + uri for uri in sorted(set(uris)))
    pages = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return f"{_HEAD}{pages}</urlset>\n".encode()
