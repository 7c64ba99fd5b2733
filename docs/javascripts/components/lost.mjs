/* The page of an unknown address: searches for what the address says. */

import { findEvents } from "../lib/matching.mjs";
import { wordsOfAddress } from "../lib/address.mjs";
import { TOP, loadIndex, meaning, mentionedIn, scoresOf } from "./archive-search.mjs";
import { directPages, resultList } from "./search-results.mjs";
import { suggestionLine } from "./search-chips.mjs";

const SHOWN = 5;

export async function mount(root) {
  const query = wordsOfAddress(location.href, TOP);
  if (!query) return;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const [index, understood] = await Promise.all([loadIndex(), meaning(query)]);
  const scores = await scoresOf(understood, index);
  const found = findEvents(index.events, understood, { scores, mentions: await mentionedIn(understood, index) });
  const search = `${TOP}search/?${new URLSearchParams({ q: query })}`;
  const go = (text) => location.assign(`${TOP}search/?${new URLSearchParams({ q: text })}`);
  part("query").textContent = query;
  part("direct").replaceChildren(...directPages(understood, index));
  part("suggestions").replaceChildren(...suggestionLine(understood, go));
  part("results").replaceChildren(...resultList(found.slice(0, SHOWN), understood, index).nodes);
  const all = part("all");
  all.href = search;
  all.textContent = found.length === 1 ? "1 event answers this search" : `${found.length} events answer this search`;
  root.hidden = false;
}
