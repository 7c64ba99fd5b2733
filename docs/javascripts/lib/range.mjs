/* Stretches of time: days as text ("2020-10-08"), months as numbers, for sliders and the histogram. */

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a year, a month or a day. */
export function isDate(text) {
  return DATE.test(text);
}

/** The first day that a year, month or day may mean. */
export function firstDay(text) {
  return text + "-01-01".slice(text.length - 4);
}

/** A day that no day of a year, month or day comes after; for comparing only. */
export function lastDay(text) {
  return text + "-12-31".slice(text.length - 4);
}

/** The number of the month in which a day lies: months are counted through. */
export function monthOf(day) {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}

/** "2020-10" for the number of a month. */
export function monthText(number) {
  const month = String((number % 12) + 1).padStart(2, "0");
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${month}`;
}

/**
 * Bars for a histogram of `years` (Map year → {all, shown}) from the first year to the last: each
 * {year, all, shown, high, shownHigh}, heights as parts of 1 by the root of the count, as in the
 * histograms that are made at build time.
 */
export function bars(years, first, last) {
  const most = Math.max(1, ...[...years.values()].map((count) => count.all));
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const { all, shown } = years.get(first + at) ?? { all: 0, shown: 0 };
    return {
      year: first + at,
      all,
      shown,
      high: Math.sqrt(all / most),
      shownHigh: Math.sqrt(shown / most),
    };
  });
}
