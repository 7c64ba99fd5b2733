"""One page of each kind of the sample's site, and every hand-written one."""

from __future__ import annotations

ENTRY = "events/2031-05-02-chapel-damaged/"
"""Has a time, places with roles, a claim with denial and finding, figures, an archived copy."""

# Name → address; the golden page has the name.
GENERATED = {
    "home": "",
    "timeline": "timeline/",
    "year": "timeline/2031/",
    "month": "timeline/2031/05/",
    "day-in-a-war": "timeline/2031/05/02/",
    "day-with-one-event": "timeline/2031/05/10/",
    "entry-contested": ENTRY,
    "entry-with-revised-figures": "events/2031-05-07-toll-corrected/",
    "entry-of-a-month": "events/2030-09-border-closed/",
    "entry-withdrawn": "events/2031-05-16-duplicate-of-market/",
    "entry-moved": "events/2031-05-02-church-hit/",
    "key-dates": "key-dates/",
    "corrections": "corrections/",
    "places": "places/",
    "place": "places/alder/",
    "actors": "actors/",
    "actor": "actors/ada-north/",
    "publishers": "publishers/",
    "publisher": "publishers/third-herald/",
    "kinds": "kinds/",
    "kind": "kinds/heritage/",
    "periods": "periods/",
    "period": "periods/three-weeks-war/",
    "explore": "explore/",
    "search": "search/",
    "sources": "sources/",
    "claims": "claims/",
    "claims-of-a-period": "claims/three-weeks-war/",
    "claims-unanswered": "claims/three-weeks-war/unanswered/",
    "casualties": "casualties/",
    "casualties-of-a-war": "casualties/three-weeks-war/",
}
WRITTEN = {
    "about": "about/",
    "contribute": "contribute/",
    "data": "data/",
    "method": "method/",
    "lost": "404.html",
}
