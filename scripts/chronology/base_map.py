"""The ground of the maps: how far it reaches. `scripts/make_base_map.py` cuts it to this box."""

from __future__ import annotations

WEST, SOUTH, EAST, NORTH = 41.0, 36.5, 53.0, 43.5
"""Degrees: the region (43 to 51 east, 38 to 42 north) with a margin around it."""


def holds(latitude: float, longitude: float) -> bool:
    """Whether a point in degrees lies on the map."""
    return SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST
