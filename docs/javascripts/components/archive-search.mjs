/* Fetches what a search needs, once and only when asked: names, entries, and Pagefind for words. */

import { mentionsOf, scoresOfSome, titleScores } from "../lib/matching.mjs";
import { understand } from "../lib/query.mjs";
import { readIndex, withNames } from "../lib/records.mjs";

/** The address of the top of the site. */
export const TOP = new URL("../../", import.meta.url).href;

const kept = new Map();

function once(name, make) {
  if (!kept.has(name)) {
    const made = make();
    made.catch(() => kept.delete(name));
    kept.set(name, made);
  }
  return kept.get(name);
}

async function json(uri) {
  const answer = await fetch(TOP + uri);
  if (!answer.ok) throw new Error(`${uri}: ${answer.status}`);
  return answer.json();
}

/** The names, for `understand`. */
export const loadNames = () => once("names", () => json("data/v1/names.json"));

/** The events without titles, as Pagefind's index goes with them; with titles where there is none. */
export const loadIndex = () =>
  once("index", async () => {
    try {
      const [index, names] = await Promise.all([json("pagefind/entries.json"), loadNames()]);
      return { ...readIndex(withNames(index, names)), hasTexts: true };
    } catch {
      const index = readIndex(await json("data/v1/index.json"));
      for (const event of index.events) event.page = event.id;
      return { ...index, hasTexts: false };
    }
  });

const loadPagefind = () =>
  once("pagefind", async () => {
    const pagefind = await import(`${TOP}pagefind/pagefind.js`);
    await pagefind.options({ noWorker: true, bundlePath: `${TOP}pagefind/`, baseUrl: TOP });
    await pagefind.init();
    return pagefind;
  });

/** Begin to fetch what every search needs, all at once; what fails is told when it is searched. */
export function prepare() {
  const quietly = () => {};
  loadNames().then((names) => understand("", names), quietly); // makes the lexicon
  loadIndex().catch(quietly);
  loadPagefind().catch(quietly);
}

/** What `text` means: see lib/query.mjs. */
export async function meaning(text) {
  return understand(text, await loadNames());
}

/** The pages whose text has the words of `text`: Map page → score. */
async function pagesWith(text) {
  const pagefind = await loadPagefind();
  const { results } = await pagefind.search(text);
  return new Map(results.map((result) => [result.id, result.score]));
}

/** Whether some page has this very word: Pagefind alone would also take the beginning of another. */
async function isWritten(word) {
  return (await pagesWith(`"${word}"`)).size > 0;
}

/** How well texts hold the words of a query; null where it has none. */
export async function scoresOf(understood, index) {
  if (!understood.words) return null;
  if (!index.hasTexts) return titleScores(index.events, understood.words);
  const doubtful = [...new Set(understood.suggestions.map((one) => one.text))];
  const written = await Promise.all(doubtful.map(isWritten));
  return written.includes(false) ? new Map() : pagesWith(understood.words);
}

/** As `scoresOf`, for pages that have at least half of the words. */
export async function scoresOfPart(understood, all, index) {
  const words = understood.words.split(" ");
  if (!index.hasTexts || words.length < 2 || understood.suggestions.length) return null;
  return scoresOfSome(all, await Promise.all(words.map(pagesWith)));
}

/** For each name of a query the pages whose text mentions it. */
export async function mentionedIn(understood, index) {
  if (!index.hasTexts) return [];
  return Promise.all(
    understood.spans.map(async (span) => {
      const found = await Promise.all(mentionsOf(span).map((name) => pagesWith(`"${name}"`)));
      return new Set(found.flatMap((pages) => [...pages.keys()]));
    }),
  );
}

/** The title and the text of an event's page: {title, content}. */
export function textOf(event, index) {
  if (!index.hasTexts) return Promise.resolve({ title: event.title, content: "" });
  return once(event.page, async () => {
    const answer = await fetch(`${TOP}pagefind/fragment/${event.page}.pf_fragment`);
    const packed = answer.body.pipeThrough(new DecompressionStream("gzip"));
    const text = await new Response(packed).text();
    const { content, meta } = JSON.parse(text.slice(text.indexOf("{")));
    return { title: meta.title, content };
  });
}
