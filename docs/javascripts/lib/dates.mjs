/* A date or month in the words of a query, as a range of days. */

import { fold, wordsOf } from "./fold.mjs";
import { stemsOf } from "./inflection.mjs";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

// English, Russian, Azerbaijani, Turkish, Armenian; other forms of a month end differently.
const MONTHS = [
  "january jan январь yanvar ocak հունվար",
  "february feb февраль fevral şubat փետրվար",
  "march mar март mart մարտ",
  "april apr апрель aprel nisan ապրիլ",
  "may май мая мае mayıs մայիս",
  "june jun июнь iyun haziran հունիս",
  "july jul июль iyul temmuz հուլիս",
  "august aug август avqust ağustos օգոստոս",
  "september sep sept сентябрь sentyabr eylül սեպտեմբեր",
  "october oct октябрь oktyabr ekim հոկտեմբեր",
  "november nov ноябрь noyabr kasım նոյեմբեր",
  "december dec декабрь dekabr aralık դեկտեմբեր",
].map((names) => names.split(" ").map((name) => fold(name).replace(/ь$/u, "")));

// What stands between or after the parts of a date, also "года" and its sisters.
const BETWEEN = new Set(["of", "the", "in", "on"].map(fold));
const AFTER_YEAR = new Set(["года", "год", "году", "г", "թ", "թվական", "թվականի", "ci", "cı", "il", "ildə", "yılı"].map(fold));

const NUMERIC = [
  [/(?<![\d.-])(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?![\d-])/u, ([, year, month, day]) => range(year, month, day)],
  [/(?<![\d.-])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?![\d-])/u, ([, day, month, year]) => range(year, month, day)],
  [/(?<![\d.-])(\d{4})\s?[-–—]\s?(\d{4})(?![\d-])/u, ([, from, to]) => between(range(from), range(to))],
  [/(?<![\d.-])(\d{4})[-./](\d{1,2})(?![\d-])/u, ([, year, month]) => range(year, month)],
  [/(?<![\d.-])(\d{1,2})[./](\d{4})(?![\d-])/u, ([, month, year]) => range(year, month)],
];

/**
 * The first date in `text`: {from, to, precision, start, end} with ISO days, precision "day", "month",
 * "year" or "years", and where it stands in the text; null where there is none.
 */
export function dateIn(text) {
  for (const [pattern, read] of NUMERIC) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found) return { ...found, start: match.index, end: match.index + match[0].length };
  }
  return dateInWords(wordsOf(text), text);
}

function dateInWords(words, text) {
  for (const [at, word] of words.entries()) {
    const month = monthOf(word);
    if (!month) continue;
    const before = near(words, at, -1);
    const after = near(words, at, 1);
    const farther = before && dayOf(words[before]) ? near(words, before, -1) : null;
    const afterDay = after && dayOf(words[after]) ? near(words, after, 1) : null;
    const tries = [
      [before, after, () => range(yearOf(words[after]), month, dayOf(words[before]))],
      [before, after, () => range(yearOf(words[before]), month, dayOf(words[after]))],
      [farther, at, () => range(yearOf(words[farther]), month, dayOf(words[before]))],
      [at, afterDay, () => range(yearOf(words[afterDay]), month, dayOf(words[after]))],
      [at, after, () => range(yearOf(words[after]), month)],
      [before, at, () => range(yearOf(words[before]), month)],
    ];
    for (const [first, last, read] of tries) {
      const found = first !== null && last !== null && read();
      if (found) return { ...found, ...spot(words, first, last) };
    }
  }
  const at = words.findIndex((word) => yearOf(word) && !isPartOfNumber(word, text));
  return at < 0 ? null : { ...range(yearOf(words[at])), ...spot(words, at, at) };
}

function isPartOfNumber({ start, end }, text) {
  return /\d[-./]$/u.test(text.slice(0, start)) || /^[-./]\d/u.test(text.slice(end));
}

function spot(words, first, last) {
  let end = last;
  while (yearOf(words[last]) && words[end + 1] && AFTER_YEAR.has(words[end + 1].folded)) end += 1;
  return { start: words[first].start, end: words[end].end };
}

/** The next word that is no mere link, backwards also not "года", or null. */
function near(words, at, step) {
  let next = at + step;
  const isLink = ({ folded }) => BETWEEN.has(folded) || (step < 0 && AFTER_YEAR.has(folded));
  while (words[next] && isLink(words[next])) next += step;
  return words[next] ? next : null;
}

function monthOf(word) {
  const forms = new Set([word.folded, ...stemsOf(word.folded, `${word.raw}’`).map((stem) => stem.text)]);
  return MONTHS.findIndex((names) => names.some((name) => forms.has(name))) + 1;
}

function dayOf(word) {
  const match = word && /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word.folded);
  return match ? Number(match[1]) : null;
}

function yearOf(word) {
  return word && /^\d{4}$/u.test(word.folded) && isYear(Number(word.folded)) ? Number(word.folded) : null;
}

function isYear(year) {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The days of a year, a month or a day; null where the calendar has no such thing. */
export function range(yearText, monthText, dayText) {
  const [year, month, day] = [yearText, monthText, dayText].map(Number);
  if (!isYear(year) || dayText === null || monthText === null) return null;
  if (monthText === undefined) return { from: iso(year, 1, 1), to: iso(year, 12, 31), precision: "year" };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!(month >= 1 && month <= 12)) return null;
  if (dayText === undefined) return { from: iso(year, month, 1), to: iso(year, month, days), precision: "month" };
  if (!(day >= 1 && day <= days)) return null;
  return { from: iso(year, month, day), to: iso(year, month, day), precision: "day" };
}

function between(first, last) {
  return first && last && first.from < last.from
    ? { from: first.from, to: last.to, precision: "years" }
    : null;
}

function iso(year, month, day) {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
