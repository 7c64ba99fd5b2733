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
