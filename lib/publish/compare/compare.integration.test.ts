import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { rollupDistrict, PENALTIES } from "@/lib/scenarios/rollup-district";
import { publishProse } from "../published-world";
import { compareAnswer } from "./compare-answer";

const { pool } = testDatabase();
const ask = (query: string) => compareAnswer(new URL(`http://portal.example/compare?${query}`));

describe("offices side by side", async () => {
  const { district } = await rollupDistrict("tidal", ["published", "published", "approved"]);
  await publishProse(pool, { year: 2020, text: "全年公开信息。" });
  await publishProse(pool, { year: 2021, text: "全年公开信息。" });
  const { rows } = await pool.query<{ slug: string; name: string }>(
    "SELECT o.slug, o.full_name AS name FROM publications p JOIN offices o ON o.id = p.office_id ORDER BY p.id",
  );
  const [first, second, old] = rows.map(({ slug }) => slug);
  const { year } = district;
  const query = `offices=${first},${second}&years=${year - 2},${year - 1},${year}&rows=${PENALTIES}`;

  it("stand in one table of years at an address that gives the same again", async () => {
    const answer = await ask(query);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.match(/<table>/gu)).toHaveLength(1);
    expect(page.match(/<th scope="row">/gu)).toHaveLength(2);
    expect(page.match(/>未公开</gu)).toHaveLength(4);
    for (const [slug, figure] of [
      [first, 1],
      [second, 2],
    ] as const)
      expect(page).toContain(`/${slug}/${year}/">${figure}</a>`);
    expect(await (await ask(query)).text()).toBe(page);
    expect(page).not.toMatch(/<script|style="/u);
  });

  it("come as CSV with the same figures", async () => {
    const answer = await ask(`${query}&format=csv`);
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const lines = text.replace("\ufeff", "").trim().split("\r\n");
    expect(lines).toHaveLength(1 + 2 * 3);
    expect(lines.filter((line) => line.includes(`,${year},`)).map((line) => line.split(",")[4])).toEqual([
      "1",
      "2",
    ]);
    expect(lines[1]).toContain("未公开");
  });

  it("are marked where the form has changed between the years", async () => {
    const other = encodeURIComponent("applications:result:other|total");
    const page = await (await ask(`offices=${old}&years=2020,2021&rows=${other}`)).text();
    expect(page).toContain("未公开");
    const inForce = "disclosure:a20_1:normative:inForce";
    expect(await (await ask(`offices=${old}&years=2020&rows=${inForce}`)).text()).toContain("不可比</a>");
  });

  it("take the published years and the usual rows where nothing is said", async () => {
    const page = await (await ask(`offices=${first}`)).text();
    expect(page).toContain(`<th scope="col">${year}年</th>`);
    expect(page.match(/scope="rowgroup"/gu)).toHaveLength(3);
  });

  it("leave a short address behind where a form sent a long one", async () => {
    const answer = await ask(`find=&offices=${first}&offices=${second}&years=${year}&rows=${PENALTIES}`);
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `/compare?offices=${first},${second}&years=${year}&rows=${PENALTIES}`,
    ]);
  });

  it("are refused with the reason and the form where the question cannot be answered", async () => {
    const unpublished = await pool.query<{ slug: string }>(
      "SELECT slug FROM offices o WHERE NOT EXISTS (SELECT FROM publications p WHERE p.office_id = o.id) AND id <> region_id",
    );
    for (const [wrong, words] of [
      [`offices=no-such-office`, "没有找到已公开报告的单位：“no-such-office”"],
      [`offices=${unpublished.rows[0]?.slug}`, "没有找到已公开报告的单位"],
      [`offices=${first}&rows=%3Cscript%3E`, "没有这样的指标：“&lt;script&gt;”"],
    ] as const) {
      const answer = await ask(wrong);
      const page = await answer.text();
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([400, "no-store"]);
      expect(page).toContain(words);
      expect(page).toContain("选择单位、年度和指标");
      expect(page).not.toContain("<script");
    }
    expect((await ask("")).status).toBe(200);
  });

  it("find further offices by a part of the name and keep those chosen", async () => {
    const page = await (await ask(`offices=${first}&find=${encodeURIComponent(rows[2]?.name ?? "")}`)).text();
    expect(page).toContain(`checked="" value="${first}"`);
    expect(page).toContain(`value="${old}"`);
    expect(page).not.toContain(`value="${second}"`);
  });

  it("say so when the database does not answer", async () => {
    await pool.query("ALTER TABLE publications RENAME TO publications_away");
    try {
      const answer = await ask(query);
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain("比较暂时不能使用");
    } finally {
      await pool.query("ALTER TABLE publications_away RENAME TO publications");
    }
  });
});
