import re

import pytest

from chronology.frames import ADDRESS, DEPTHS, Frame, FrameError, Frames, Page, placeholder_page
from chronology.sitemap import sitemap

SITE = "https://example.org/nk/"


def rendered(depth, *, canonical=ADDRESS):
    """What a host makes of a placeholder page: a small shell of our own."""
    page = placeholder_page(depth)
    return (
        f"<title>{page.title} · Site</title>"
        f'<meta name="description" content="{page.description}">'
        f'<link rel="canonical" href="{canonical}">'
        f"<main>{page.content}</main>"
    )


def frames(site_url=SITE):
    known = bool(site_url)
    return Frames(
        {
            depth: Frame.cut(
                rendered(depth, canonical=ADDRESS if known else ""), name="frame", address=known
            )
            for depth in DEPTHS
        },
        site_url,
    )


def test_a_filled_frame_is_the_page_with_its_values_escaped():
    page = Page("events/x/", 'Who "fired" <first> & why', "It's", "<p>A &amp; b</p>")
    assert frames().fill(page) == (
        "<title>Who &#34;fired&#34; &lt;first&gt; &amp; why · Site</title>"
        '<meta name="description" content="It&#39;s">'
        '<link rel="canonical" href="https://example.org/nk/events/x/">'
        "<main><p>A &amp; b</p></main>"
    )


def test_a_value_that_looks_like_a_placeholder_is_only_text():
    page = placeholder_page(1)
    assert "<main>xCHRONOLOGYCONTENTx</main>" in frames().fill(page)


def test_without_a_site_address_there_is_no_canonical_link():
    assert 'href=""' in frames("").fill(Page("about/", "About", "", ""))


@pytest.mark.parametrize("depth", DEPTHS)
def test_a_placeholder_page_lies_as_deep_as_its_frame(depth):
    assert placeholder_page(depth).depth == depth


@pytest.mark.parametrize("uri", ["events", "a/b/c/d/e/", "data/x.json"])
def test_an_odd_address_is_refused(uri):
    with pytest.raises(ValueError, match=re.escape(repr(uri))):
        frames().fill(Page(uri, "", "", ""))


@pytest.mark.parametrize(
    ("html", "message"),
    [
        (rendered(2).replace("xCHRONOLOGYTITLEx", ""), "depth 2 must hold .* title 1 times: 0"),
        (rendered(2) + "xCHRONOLOGYCONTENTx", "depth 2 must hold .* content 1 times: 2"),
        (rendered(2, canonical=""), "depth 2 must hold .* address 1 times: 0"),
        (rendered(2) + "xCHRONOLOGYDATEx", "depth 2 must hold .* CHRONOLOGYDATE 0 times: 1"),
    ],
)
def test_a_lost_or_doubled_placeholder_is_named(html, message):
    with pytest.raises(FrameError, match=message):
        Frame.cut(html, name="the frame for depth 2", address=True)


def test_an_address_placeholder_without_a_site_address_is_refused():
    with pytest.raises(FrameError, match="address 0 times: 1"):
        Frame.cut(rendered(1), name="frame", address=False)


def test_the_sitemap_names_each_page_once_and_sorted():
    assert sitemap(["events/b/", "", "events/a&b/", ""], SITE).decode().splitlines()[2:] == [
        "<url><loc>https://example.org/nk/</loc></url>",
        "<url><loc>https://example.org/nk/events/a&amp;b/</loc></url>",
        "<url><loc>https://example.org/nk/events/b/</loc></url>",
        "</urlset>",
    ]
