import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PUBLISHED_RULES } from "@/lib/report/rule-list";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { placeHash } from "../edit/place-address";
import { Checkup } from "./checkup";

const edition = editionById("2021");
const NEW = "applications:received:new|natural";
const office = { fullName: "云岭市示范区教育局", shortName: "区教育局", type: "bureau" as const };

/** All noughts, what is given over them, and nothing written. */
function shown(given: Readonly<Record<string, string>>): string {
  const noughts = cellsOf(edition)
    .filter(({ total }) => !total)
    .map(({ id }) => [id, "0"] as const);
  const raws = { ...Object.fromEntries(noughts), ...given };
  const entries = Object.entries(raws).map(([key, raw]) => ({ key, raw, version: 1 }));
  const about = { id: 7, state: "draft", year: 2025, edition: "2021", office, entries } as const;
  return renderToStaticMarkup(
    <Checkup
      report={{
        ...about,
        previous: null,
        lastReturn: null,
        districtOffices: [],
        exempt: { off: [], waived: [] },
        register: null,
        author: { id: 1, username: "hants", name: "韩听松" },
        textLengths: {},
      }}
      checkedAt={new Date("2026-01-08T06:03:00Z")}
    />,
  );
}

describe("the check-up on one page", () => {
  it("says whose report, when, and what became of every active rule", () => {
    const html = shown({});
    expect(html).toContain("区教育局2025年度报告体检报告");
    expect(html).toContain("云岭市示范区教育局，2026年1月8日 14:03");
    expect(html.match(/<th scope="row"/gu)).toHaveLength(PUBLISHED_RULES.length);
  });

  it("writes a broken balance with both sides, how far it is narrowed down, and a link for every term", () => {
    const html = shown({ [NEW]: "3" });
    expect(html.replace(/<[^>]+>/gu, "")).toContain("3＋0 ≠ 0＋0，差3");
    expect(html).toContain("“自然人”一列24格中至少有一格有误");
    for (const row of ["received:new", "received:carriedIn", "result:total", "carriedOut"])
      expect(html).toContain(`href="/reports/7/edit${placeHash(edition, `applications:${row}|natural`)}"`);
  });

  it("quotes the words meant and leads to them", () => {
    const text = "全年收到政府信息公开申请17件。";
    const html = shown({ "text:overview:onRequest": text, [NEW]: "3" });
    const start = text.indexOf("17");
    expect(html).toContain("“17件”");
    expect(html).toContain(
      `href="/reports/7/edit#text%3Aoverview%3AonRequest~${start}-${start + "17件".length}"`,
    );
  });

  it("counts what is not filled in and leads to the first of it", () => {
    const html = shown({ [NEW]: "" });
    expect(html).toContain("还差 1 格");
    expect(html).toContain(`href="/reports/7/edit${placeHash(edition, NEW)}"`);
  });
});
