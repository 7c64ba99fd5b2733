"""The date profile: a table of examples, and what holds for every date of it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chronology.dates import OPEN_END, DateError, EdtfDate, Precision, parse

EXAMPLES = [
    # text, earliest, latest, precision, wording, full wording
    ("2031", "2031-01-01", "2031-12-31", Precision.YEAR, "2031", "2031, month and day unknown"),
    ("2031-05", "2031-05-01", "2031-05-31", Precision.MONTH, "May 2031", "May 2031, day unknown"),
    ("2032-02", "2032-02-01", "2032-02-29", Precision.MONTH, "February 2032",
     "February 2032, day unknown"),
    ("2031-05-08", "2031-05-08", "2031-05-08", Precision.DAY, "8 May 2031", "8 May 2031"),
    ("2031-05-08~", "2031-05-08", "2031-05-08", Precision.DAY, "about 8 May 2031",
     "about 8 May 2031"),
    ("2031-05?", "2031-05-01", "2031-05-31", Precision.MONTH, "May 2031 (uncertain)",
     "May 2031 (uncertain), day unknown"),
    ("2031-05-01/2031-05-05", "2031-05-01", "2031-05-05", Precision.INTERVAL, "1 to 5 May 2031",
     "1 to 5 May 2031"),
    ("2031-04-30/2031-05-05", "2031-04-30", "2031-05-05", Precision.INTERVAL,
     "30 April to 5 May 2031", "30 April to 5 May 2031"),
    ("2030-12-30/2031-01-02", "2030-12-30", "2031-01-02", Precision.INTERVAL,
     "30 December 2030 to 2 January 2031", "30 December 2030 to 2 January 2031"),
    ("2031-05/2031-07", "2031-05-01", "2031-07-31", Precision.INTERVAL, "May to July 2031",
     "May to July 2031"),
    ("2030/2031", "2030-01-01", "2031-12-31", Precision.INTERVAL, "2030 to 2031", "2030 to 2031"),
    ("2031-05-01/2031-06", "2031-05-01", "2031-06-30", Precision.INTERVAL,
     "1 May 2031 to June 2031", "1 May 2031 to June 2031"),
    ("2031-02-10/..", "2031-02-10", "9999-12-31", Precision.INTERVAL, "since 10 February 2031",
     "since 10 February 2031"),
    ("2031/..~", "2031-01-01", "9999-12-31", Precision.INTERVAL, "about since 2031",
     "about since 2031"),
]  # fmt: skip

REFUSED = [
    ("", "must be written"),
    ("31-05-08", "must be written"),
    ("2031-5-8", "must be written"),
    ("8.5.2031", "must be written"),
    ("2031-05-08T05:30", "must be written"),
    (" 2031", "must be written"),
    ("2031\n", "must be written"),
    ("٢٠٣١", "must be written"),
    ("~2031", "must be written"),
    ("2031~?", "must be written"),
    ("2031?~", "must be written"),
    ("2031~~", "must be written"),
    ("2031~/2032", "must be written"),
    ("../2031", "must be written"),
    ("2031/", "must be written"),
    ("2031/2032/2033", "must be written"),
    ("0000", "there is no year 0"),
    ("2031-13", "there is no month 13"),
    ("2031-00", "there is no month 00"),
    ("2031-02-29", "February 2031 has 28 days"),
    ("2031-04-31", "April 2031 has 30 days"),
    ("2031-05-00", "May 2031 has 31 days"),
    ("2031-05-05/2031-05-01", "must end after it begins"),
    ("2031-05-05/2031-05-05", "must end after it begins"),
    ("2031/2031", "must end after it begins"),
    ("2031-05/2030", "must end after it begins"),
]


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "words", "full"), EXAMPLES, ids=lambda x: str(x)
)
def test_a_date_means(
    text: str, earliest: str, latest: str, precision: Precision, words: str, full: str
) -> None:
    when = parse(text)
    assert (str(when.earliest), str(when.latest)) == (earliest, latest)
    assert when.precision is precision
    assert (when.wording, when.full_wording) == (words, full)


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=lambda x: ascii(x))
def test_what_is_no_date_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DateError, match=reason) as raised:
        parse(text)
    assert str(raised.value).endswith(text)  # the message shows what was found


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def points(draw: st.DrawFn) -> str:
    return str(draw(DAYS))[: draw(st.sampled_from([4, 7, 10]))]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of the profile."""
    start = draw(points())
    end = draw(st.one_of(st.just(""), st.just("/.."), points().map("/{}".format)))
    text = start + end + draw(st.sampled_from(["", "~", "?"]))
    try:
        parse(text)
    except DateError:
        assume(False)
    return text


DATES = texts().map(parse)


@given(texts())
def test_its_text_comes_back(text: str) -> None:
    assert str(parse(text)) == text
    assert parse(str(parse(text))) == parse(text)


@given(DATES)
def test_it_begins_before_it_ends(when: EdtfDate) -> None:
    assert when.earliest <= when.latest
    assert when.is_open == (when.latest == OPEN_END)
    assert not (when.approximate and when.uncertain)
    if when.is_day:
        assert when.earliest == when.latest


@given(DATES, DATES)
def test_overlap_is_mutual(one: EdtfDate, other: EdtfDate) -> None:
    mutual = other.overlaps(one.earliest, one.latest)
    assert one.overlaps(other.earliest, other.latest) == mutual
    assert mutual == (one.earliest <= other.latest and other.earliest <= one.latest)


@given(DATES, DAYS)
def test_it_overlaps_the_days_that_it_may_mean(when: EdtfDate, day: date) -> None:
    assert when.overlaps(day, day) == (when.earliest <= day <= when.latest)
    assert when.overlaps(when.earliest, when.earliest)
    assert when.overlaps(when.latest, when.latest)
    assert not when.overlaps(date.min, when.earliest - timedelta(days=1))


@given(st.lists(DATES, min_size=2))
def test_the_order_is_by_first_day_then_by_precision(found: list[EdtfDate]) -> None:
    found.sort(key=lambda when: (when.earliest, when.precision))
    for one, next_one in pairwise(found):
        assert one.earliest <= next_one.earliest
        if one.earliest == next_one.earliest:
            assert one.precision <= next_one.precision


@given(DATES)
def test_its_words_say_how_well_it_is_known(when: EdtfDate) -> None:
    assert when.wording.startswith("about ") == when.approximate
    assert when.wording.endswith("(uncertain)") == when.uncertain
    assert ("since" in when.wording) == when.is_open
    assert ("unknown" in when.full_wording) == (when.precision in (Precision.MONTH, Precision.YEAR))
    assert str(when.earliest.year) in when.wording


@given(DATES, DATES)
def test_different_dates_have_different_words(one: EdtfDate, other: EdtfDate) -> None:
    assert (one.wording == other.wording) == (one == other)
