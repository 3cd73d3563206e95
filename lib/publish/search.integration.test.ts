import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { titleOf } from "@/lib/report/content";
import { bigramsOf, searchable } from "./bigrams";
import { readQuestion } from "./question";
import { searchAnswer } from "./search-answer";
import { search, yearsPublished } from "./search";
import { publishProse } from "./published-world";

const { pool } = testDatabase();
const ask = (query: Record<string, string>) => search(readQuestion(new URLSearchParams(query)));

const PROSE = [
  "全年收到政府信息公开申请16件，全部按期办结。",
  "通过示范区网站公开信息1300余条，其中涉及水利、防汛的信息420条。",
  "未收取信息处理费。开展业务培训2次。",
  "健全“先审查、后公开”制度，行政处罚决定公开率达到100%。",
];

/** What is public, by year. */
const PUBLIC = new Map([
  ...PROSE.map((text, at) => [2021 + at, text] as const),
  ...Array.from({ length: 45 }, (_, n) => [2030 + n, "常见的词句。"] as const),
]);

/** The years of the reports that hold every term in one of their lines, by plain reading. */
function held(terms: readonly string[]): readonly number[] {
  return [...PUBLIC.keys()].filter((year) => {
    const lines = [titleOf("云栖区水务局", year), PUBLIC.get(year) ?? ""].map(
      (line) => searchable(line).text,
    );
    return terms.every((term) => lines.some((line) => line.includes(term)));
  });
}

describe("search among what is public", async () => {
  for (const [year, text] of PUBLIC) await publishProse(pool, { year, text });

  it.each(["防汛", "申请", "培训", "先审查后公开", "１３００", "水利", "汛", "100%", "公开 处罚"])(
    "finds by %s exactly the reports that hold it",
    async (q) => {
      const expected = held(q.split(" ").map((word) => searchable(word).text));
      const { hits, count } = await ask({ q });
      expect(expected.length).toBeGreaterThan(0);
      expect(count).toBe(expected.length);
      expect(hits.map((hit) => hit.year).sort()).toEqual(expected);
      for (const hit of hits) expect(hit.passage.some(({ found }) => found)).toBe(true);
    },
  );

  it("agrees with plain reading for every two characters of every text", async () => {
    const words = [...new Set([...PUBLIC.values()].flatMap((text) => bigramsOf(searchable(text).text)))];
    // The short names of the trial offices hold figures; words do not meet them.
    for (const word of words.filter((word) => /^\p{Script=Han}+$/u.test(word)))
      expect([word, (await ask({ q: word })).count]).toEqual([word, held([word]).length]);
  });

  it("narrows by year and by agency, by full or short name", async () => {
    expect((await ask({ year: "2022" })).hits.map((hit) => hit.year)).toEqual([2022]);
    const [hit] = (await ask({ year: "2022" })).hits;
    expect((await ask({ office: hit?.office.fullName ?? "", year: "2022" })).count).toBe(1);
    expect((await ask({ office: hit?.office.shortName ?? "", year: "2023" })).count).toBe(0);
    expect((await ask({ office: "没有这个单位" })).count).toBe(0);
    expect((await ask({ office: "%" })).count).toBe(0);
    expect(await yearsPublished()).toContain(2024);
  });

  it("turns its pages without losing or repeating a report", async () => {
    const seen: number[] = [];
    let address: string | null = "/search?q=%E5%B8%B8%E8%A7%81";
    for (let page = 0; address && page < 5; page += 1) {
      const found = await search(readQuestion(new URLSearchParams(address.split("?")[1])));
      expect(found.count).toBe(45);
      seen.push(...found.hits.map((hit) => hit.year));
      address = found.next;
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  it("counts common words no further than asked, and still shows the newest first", async () => {
    const question = readQuestion(new URLSearchParams({ q: "常见" }));
    const plain = await search(question);
    const walked = await search(question, 10);
    expect([walked.count, walked.more, plain.more]).toEqual([10, true, false]);
    expect(walked.hits).toEqual(plain.hits);
  });

  it("answers with a page that runs no script, marks the words and escapes what was typed", async () => {
    const answer = await searchAnswer(new URLSearchParams({ q: "防汛" }));
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page).toContain("<mark>防汛</mark>");
    expect(page).not.toContain("<script");
    const attack = `"><script>alert(1)</script>`;
    expect(await (await searchAnswer(new URLSearchParams({ q: attack }))).text()).not.toContain("<script");
    const empty = await (await searchAnswer(new URLSearchParams())).text();
    expect(empty).toContain("请填写词句");
  });

  it("says so, with the form still there, when the database does not answer", async () => {
    await pool.query("ALTER TABLE search_entries RENAME TO search_entries_away");
    try {
      const answer = await searchAnswer(new URLSearchParams({ q: "防汛" }));
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain("检索暂时不能使用");
    } finally {
      await pool.query("ALTER TABLE search_entries_away RENAME TO search_entries");
    }
  });
});
