/* Choices of a reader in the query of an address: read, and written in one canonical order. */

/** The values that `search` ("?by=other&kind=combat") gives for the names in `fields`. */
export function choices(search, fields) {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    fields.filter((name) => query.get(name)).map((name) => [name, query.get(name)]),
  );
}

/** The query for `wanted`, sorted, without empty choices; "" where none is left. */
export function withChoices(wanted) {
  const query = new URLSearchParams(
    Object.entries(wanted)
      .filter(([, value]) => value)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return query.size ? `?${query}` : "";
}

/** The words of an unknown address below `top`: "8 october 2020" of "…/8%20october%202020/". */
export function wordsOfAddress(address, top) {
  const path = new URL(address).pathname.slice(new URL(top).pathname.length);
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // An address that is no UTF-8 is searched as it stands.
  }
  return text
    .replace(/(?:index)?\.html?$/u, "")
    .replace(/^(?:events|timeline|places|actors|periods|publishers|kinds|search|tags?)\//u, "")
    .replace(/(?<=\d)[/](?=\d)/gu, "-")
    .replace(/(?<!\d)-|-(?!\d)|[/_+]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
