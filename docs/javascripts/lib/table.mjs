/* Events as a table to download: CSV that no spreadsheet runs, and JSON. */

const COLUMNS = [
  "id", "url", "title", "date", "earliest", "latest", "kind", "key", "places", "actors", "parties",
  "voices", "origins", "contested",
];

/** The rows for events of lib/records.mjs; `home` is the address of the site's top. */
export function tableOf(events, home) {
  return events.map((event) => ({
    ...Object.fromEntries(COLUMNS.map((name) => [name, event[name]])),
    url: home + event.uri,
    latest: event.latest.startsWith("9999") ? null : event.latest,
  }));
}

/** CSV after RFC 4180 with a head; lists are parted by spaces. */
export function csv(rows) {
  const lines = rows.map((row) => COLUMNS.map((name) => cell(row[name])));
  return [COLUMNS, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** JSON, an object a line. */
export function json(rows) {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** One cell. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function cell(value) {
  let text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
  if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
