/* Days, months, years and stretches of time in words. */

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
];

/** "October 2020" for "2020-10", "8 October 2020" for a day, "2020" for a year. */
export function inWords(text) {
  const [year, month, day] = text.split("-").map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** As much of a day as a precision of lib/dates.mjs knows: "2020-10" of a month's first day. */
export function known(day, precision) {
  return day.slice(0, { day: 10, month: 7 }[precision] ?? 4);
}

/** A stretch of time in words; either end may be missing. */
export function rangeInWords(from, to) {
  if (from && to) return from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`;
  if (from) return `from ${inWords(from)}`;
  return to ? `until ${inWords(to)}` : "all years";
}
