import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { likePattern } from "@/lib/publish/bigrams";
import { readQuestion, type Question } from "@/lib/publish/question";
import { compared, type Figure } from "./figure";
import { fillWithReports } from "./many-reports";

const REPORTS = Number(process.env.BENCH_REPORTS ?? 50_000);
const TERMS = 200;
const DEEP = 10_000;
const COMMONEST = "公开";
const TURNS = 40;

/** Search over 50 000 reports, beside pg_trgm on the same rows in the same run. */
export async function searching(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
  const server = await startEmbedded(folder, ["shared_buffers=512MB"]);
  const client = new pg.Client({ connectionString: server.url });
  try {
    await migrate(server.url);
    await client.connect();
    const texts = await fillWithReports(client, REPORTS);
    process.env.DATABASE_URL = server.url;
    return await measured(client, texts);
  } finally {
    const { disconnect } = await import("@/lib/db/client");
    await disconnect();
    await client.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(client: pg.Client, texts: readonly string[]): Promise<readonly Figure[]> {
  // Only now is there a database for them to connect to.
  const { search } = await import("@/lib/publish/search");
  const ask = (question: Question) => () => search(question);
  const groups = termsOf(texts);
  const times: Record<string, readonly number[]> = {};
  for (const [name, terms] of Object.entries(groups))
    times[name] = await timed(terms.map((term) => ask(asking({ q: term }))));
  const every = Object.values(times).flat();
  const trigrams = await withTrigrams(client, (groups["rare words of two characters"] ?? []).slice(0, 5));
  const rare = at(times["rare words of two characters"] ?? [], 0.5);
  const deep = await lastPlace(client);
  const pageAfter = (after: Question["after"]) => () =>
    search({ ...asking({ q: COMMONEST }), after }, undefined, PAGE);
  const near = await timed(Array.from({ length: TURNS }, () => pageAfter(null)));
  const far = await timed(Array.from({ length: TURNS }, () => pageAfter(deep)));
  return [
    ...Object.entries(times).map(([name, taken]) =>
      compared({ figure: `search, ${name}, p99 of ${taken.length}`, unit: "ms" }, at(taken, 0.99), {
        value: at(taken, 0.5),
        is: "the median of the same",
      }),
    ),
    compared({ figure: `search, any word, p99 over ${REPORTS} reports`, unit: "ms" }, at(every, 0.99), null),
    compared({ figure: "search, rare word of two characters, median", unit: "ms" }, rare, {
      value: trigrams,
      is: "LIKE with a pg_trgm index on the same rows",
    }),
    compared({ figure: `search, page ${DEEP} of a word in every report`, unit: "ms" }, at(far, 0.5), {
      value: at(near, 0.5),
      is: "its first page",
    }),
  ];
}

/** So short that there are more pages than wanted: the last one has nothing to look ahead to. */
const PAGE = Math.max(1, Math.floor((0.8 * REPORTS) / DEEP));

function asking(parameters: Readonly<Record<string, string>>): Question {
  return readQuestion(new URLSearchParams(parameters));
}

/** Words of four kinds out of the texts themselves. */
function termsOf(texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const held = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(pairs(text))) held.set(word, (held.get(word) ?? 0) + 1);
  const by = (least: number, most: number) =>
    spread([...held].filter(([, n]) => n >= least && n <= most).map(([word]) => word));
  const long = spread(texts.flatMap((text) => text.split("\n").slice(2))).flatMap((line) => {
    const from = line.length % 7;
    const term = line.slice(from, from + 4 + (line.length % 9));
    return term.length > 3 ? [term] : [];
  });
  return {
    "rare words of two characters": by(1, 1),
    "words of two characters in some reports": by(5, Math.ceil(texts.length / 10)),
    "very common words of two characters": by(Math.ceil(texts.length / 2), texts.length),
    "long words": long,
  };
}

function pairs(text: string): readonly string[] {
  const signs = [...text];
  return signs.slice(1).flatMap((sign, at) => {
    const pair = `${signs[at]}${sign}`;
    return /^\p{Script=Han}{2}$/u.test(pair) ? [pair] : [];
  });
}

/** Evenly from a list, as many as are asked. */
function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, all.length / TERMS);
  return Array.from({ length: Math.min(TERMS, all.length) }, (_, at) => all[Math.floor(at * step)]).flatMap(
    (one) => one ?? [],
  );
}

/** Milliseconds of each, ascending; all are asked once before, so that no page is read from the disk. */
async function timed(deeds: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const deed of deeds) await deed();
  for (const deed of deeds) {
    const start = performance.now();
    await deed();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * The median of finding all that holds one of the same words with the trigram index PostgreSQL brings, whatever
 * plan it takes: two characters make no trigram, so that it reads every text.
 */
async function withTrigrams(client: pg.Client, words: readonly string[]): Promise<number> {
  await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
  await client.query("CREATE INDEX bench_trgm ON search_entries USING GIN (body gin_trgm_ops)");
  await client.query("ANALYZE search_entries");
  const taken = await timed(
    words.map(
      (word) => () =>
        client.query("SELECT publication_id FROM search_entries WHERE body LIKE $1", [likePattern(word)]),
    ),
  );
  await client.query("DROP INDEX bench_trgm");
  return at(taken, 0.5);
}

/** Where page 10 000 of a word that is in every report begins. */
async function lastPlace(client: pg.Client) {
  const { rows } = await client.query<{ id: number; year: number; at: Date }>(
    `SELECT id, year, published_at AS at FROM publications
     ORDER BY year DESC, published_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [(DEEP - 1) * PAGE - 1],
  );
  const [place] = rows;
  return place ? { ...place, walked: true, named: 0, times: 0 } : null;
}
