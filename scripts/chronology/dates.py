"""Dates as uncertain as they are: a small profile of EDTF.

`2020`, `2020-10`, `2020-10-08`, an interval `A/B`, an open end `A/..`, and a trailing `~` (about)
or `?` (uncertain); nothing else. EDTF is part of ISO 8601-2:2019.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
MONTHS = tuple(calendar.month_name)
OPEN_END = date.max


class Precision(IntEnum):
    """How exactly a date is known; smaller is more exact, so that it sorts first."""

    DAY = 0
    MONTH = 1
    YEAR = 2
    INTERVAL = 3


class DateError(ValueError):
    """The text is no date of the profile; the message says what must be true."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date of the profile.

    `earliest` and `latest` are the first and last day that it may mean (an open end: `date.max`).
    """

    text: str
    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def is_day(self) -> bool:
        """Whether the very day is known."""
        return self.precision is Precision.DAY

    @property
    def is_open(self) -> bool:
        """Whether it has no known end."""
        return self.latest == OPEN_END

    def overlaps(self, first: date, last: date) -> bool:
        """Whether it may touch the days from `first` to `last`, both included."""
        return self.earliest <= last and first <= self.latest

    @property
    def wording(self) -> str:
        """The date in words: "8 October 2020", "about February 1992", "1 to 5 May 1991"."""
        return _wording(self.text)

    @property
    def full_wording(self) -> str:
        """As `wording`, and says which part is not known: "February 1992, day unknown"."""
        missing = {Precision.MONTH: ", day unknown", Precision.YEAR: ", month and day unknown"}
        return self.wording + missing.get(self.precision, "")


@lru_cache(maxsize=1 << 16)
def _wording(text: str) -> str:
    words = _words(text.rstrip("~?"))
    if text.endswith("~"):
        return f"about {words}"
    return f"{words} (uncertain)" if text.endswith("?") else words


def _words(text: str) -> str:
    if "/" not in text:
        return _point_words(text)
    start, end = text.split("/")
    if end == "..":
        return f"since {_point_words(start)}"
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == 3 and first[0] == last[0]:
        if first[1] == last[1]:
            return f"{int(first[2])} to {_point_words(end)}"
        return f"{int(first[2])} {MONTHS[int(first[1])]} to {_point_words(end)}"
    if len(first) == len(last) == 2 and first[0] == last[0]:
        return f"{MONTHS[int(first[1])]} to {_point_words(end)}"
    return f"{_point_words(start)} to {_point_words(end)}"


def _point_words(text: str) -> str:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return f"{MONTHS[parts[1]]} {parts[0]}"
    return day_wording(date(*parts))


def day_wording(day: date) -> str:
    """A day in words: "8 October 2020"."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> EdtfDate:
    """The date that `text` writes. Raises `DateError` with a message for the author."""
    bare = text[:-1] if text.endswith(("~", "?")) else text
    start, slash, end = bare.partition("/")
    earliest, latest, precision = _point(start, text)
    if slash:
        precision = Precision.INTERVAL
        if end == "..":
            latest = OPEN_END
        else:
            after, latest, _ = _point(end, text)
            if end == start or after < earliest or latest <= earliest:
                raise DateError(f"an interval must end after it begins: {text}")
    mark = text[-1:]
    return EdtfDate(text, earliest, latest, precision, mark == "~", mark == "?")


def _point(text: str, whole: str) -> tuple[date, date, Precision]:
    match = _POINT.match(text)
    if match is None:
        raise DateError(
            f"a date must be written YYYY, YYYY-MM or YYYY-MM-DD, an interval A/B or A/..: {whole}"
        )
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if year == 0:
        raise DateError(f"there is no year 0: {whole}")
    if match[2] is None:
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    if not 1 <= month <= 12:
        raise DateError(f"there is no month {match[2]}: {whole}")
    days = calendar.monthrange(year, month)[1]
    if match[3] is None:
        return date(year, month, 1), date(year, month, days), Precision.MONTH
    if not 1 <= day <= days:
        raise DateError(f"{MONTHS[month]} {year} has {days} days: {whole}")
    return date(year, month, day), date(year, month, day), Precision.DAY
