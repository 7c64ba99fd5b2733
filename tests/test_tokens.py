"""The colours of docs/stylesheets/tokens.css: legible, and told apart by every reader."""

import math
import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[1].joinpath("docs/stylesheets/tokens.css").read_text()
LIGHT, DARK, CHOSEN = (
    dict(re.findall(r"--nk-([a-z-]+): (#[0-9a-f]{6});", block))
    for block in re.findall(r":root[^{]*\{([^}]*)\}", CSS)
)
SCHEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

# Full protanopia, deuteranopia and tritanopia: Machado, Oliveira and Fernandes 2009,
# doi:10.1109/TVCG.2009.113; and no colour at all: luminance.
VISION = {
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}


def linear(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def mix(weights, parts):
    return min(1, max(0, sum(w * p for w, p in zip(weights, parts, strict=True))))


def luminance(colour):
    return mix(VISION["grey"][0], linear(colour))


def contrast(one, other):
    """As WCAG 2.2 defines it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def seen(colour, vision):
    """CIE L*a*b* of a colour as a reader with this vision sees it."""
    rgb = [mix(row, linear(colour)) for row in VISION[vision]]
    x, y, z = (
        mix(row, rgb)
        for row in ((0.434, 0.376, 0.190), (0.213, 0.715, 0.072), (0.018, 0.109, 0.873))
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_both_ways_to_the_dark_colours_lead_to_the_same():
    assert CHOSEN == DARK
    assert DARK.keys() == LIGHT.keys()


@SCHEMES
@pytest.mark.parametrize("ground", ["paper", "paper-soft", "mark"])
@pytest.mark.parametrize("text", ["ink", "ink-soft", "accent", "party-a", "party-b"])
def test_text_is_legible(colours, text, ground):
    assert contrast(colours[text], colours[ground]) >= 4.5


@SCHEMES
def test_the_edge_of_a_control_is_seen(colours):
    assert contrast(colours["edge"], colours["paper"]) >= 3


@SCHEMES
@pytest.mark.parametrize("vision", VISION)
def test_the_parties_are_told_apart(colours, vision):
    distance = math.dist(seen(colours["party-a"], vision), seen(colours["party-b"], vision))
    assert distance >= 10
