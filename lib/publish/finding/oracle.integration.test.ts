import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { AGENCIES } from "@/lib/samples/district";
import { reportsOf } from "@/lib/samples/reports";
import { likePattern, searchable } from "../bigrams";
import { publishProse } from "../published-world";
import { readQuestion } from "../question";
import { search } from "../search";

const { pool } = testDatabase();
const TERMS = 2_000;

/** Figures below 2³², the same at every run. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0);
  };
}

describe("search over the sample reports", async () => {
  const texts = AGENCIES.flatMap((agency) => reportsOf(agency, 2025)).map(({ filing }) =>
    Object.values(filing.texts).join("\n"),
  );
  for (const [at, text] of texts.entries()) await publishProse(pool, { year: 2021 + (at % 5), text });
  const { rows: bodies } = await pool.query<{ slug: string; body: string }>(
    `SELECT o.slug, s.body FROM search_entries s JOIN publications p ON p.id = s.publication_id
     JOIN offices o ON o.id = p.office_id`,
  );

  /** Pieces of the texts, and pieces put together that may stand nowhere. */
  function termsDrawn(): readonly string[] {
    const draw = drawing(20_261_125);
    const lines = bodies.flatMap(({ body }) => body.split("\n")).filter((line) => [...line].length > 8);
    const piece = (length: number) => {
      const signs = [...(lines[draw() % lines.length] ?? "")];
      const from = draw() % Math.max(1, signs.length - length);
      return signs.slice(from, from + length).join("");
    };
    return Array.from({ length: TERMS }, (_, at) =>
      at % 5 === 0 ? `${piece(1)}${piece(1)}` : piece(2 + (draw() % 2) * (draw() % 5)),
    );
  }

  it("finds for 2 000 random words exactly what LIKE finds, walked or ranked", async () => {
    const wrong: string[] = [];
    for (const [at, term] of termsDrawn().entries()) {
      const { rows } = await pool.query<{ slug: string }>(
        `SELECT o.slug FROM search_entries s JOIN publications p ON p.id = s.publication_id
         JOIN offices o ON o.id = p.office_id WHERE s.body LIKE $1`,
        [likePattern(searchable(term).text)],
      );
      const countable = at % 2 === 0 ? 400 : 0;
      const { hits } = await search(readQuestion(new URLSearchParams({ q: term })), countable, 100);
      const found = hits.map(({ office }) => office.slug).sort();
      if (
        found.join() !==
        rows
          .map(({ slug }) => slug)
          .sort()
          .join()
      )
        wrong.push(term);
    }
    expect(wrong).toEqual([]);
  });

  it("puts first whose name is asked for, then the newest year, then where the words stand most often", async () => {
    const { hits } = await search(readQuestion(new URLSearchParams({ q: "培训" })), 400, 100);
    const places = hits.map(({ office, year }) => {
      const body = bodies.find(({ slug }) => slug === office.slug)?.body ?? "";
      return { year, times: body.split("培训").length - 1 };
    });
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual(places.toSorted((a, b) => b.year - a.year || b.times - a.times));
    const name = hits.at(-1)?.office.shortName ?? "";
    const [first] = (await search(readQuestion(new URLSearchParams({ q: name })))).hits;
    expect(first?.office.shortName).toContain(name);
    expect(first?.heading.map(({ text }) => text).join("")).toBe(first?.title);
  });

  it("turns the pages of both orders without losing or repeating a report", async () => {
    for (const countable of [400, 0]) {
      const seen: string[] = [];
      let address: string | null = "/search?q=%E5%85%AC%E5%BC%80";
      while (address) {
        const question = readQuestion(new URLSearchParams(address.split("?")[1]));
        const page = await search(question, countable, 7);
        seen.push(...page.hits.map(({ office }) => office.slug));
        address = page.next;
      }
      expect(seen).toHaveLength(texts.length);
      expect(new Set(seen).size).toBe(texts.length);
    }
  });

  it("narrows by kind of office and region", async () => {
    const count = async (filter: Record<string, string>) =>
      (await search(readQuestion(new URLSearchParams({ q: "公开", ...filter })))).count;
    expect(await count({ type: "bureau" })).toBe(texts.length);
    expect(await count({ type: "town" })).toBe(0);
    expect(await count({ region: "no-such-region" })).toBe(0);
    const { rows } = await pool.query<{ slug: string }>(
      "SELECT g.slug FROM publications p JOIN offices o ON o.id = p.office_id JOIN offices g ON g.id = o.region_id",
    );
    expect(await count({ region: rows[0]?.slug ?? "" })).toBe(1);
  });
});
