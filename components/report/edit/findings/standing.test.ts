import { describe, expect, it } from "vitest";
import { check } from "@/lib/report/check";
import { filingOf, type Entry } from "@/lib/report/draft";
import { editionById } from "@/lib/template/editions";
import { cellsOf, partsOf } from "@/lib/template/walk";
import { isMerelyEmpty, markOf, standingSentence, sectionOf, standingOf } from "./standing";

const edition = editionById("2021");
const office = { fullName: "云岭市示范区教育局", shortName: "区教育局", type: "bureau" as const };

const judged = (entries: readonly Entry[]) => {
  const filing = filingOf(edition, { office, year: 2025 }, entries);
  const { findings } = check(edition, filing, { previous: null });
  return { filing, findings, standing: standingOf(edition, filing, findings) };
};

const marks = (entries: readonly Entry[]) => {
  const { filing, standing } = judged(entries);
  return edition.sections.map((section) => markOf(section, filing, standing).sign).join("");
};

const noughts = cellsOf(edition)
  .filter(({ total }) => !total)
  .map(({ id }) => ({ key: id, raw: "0" }));

describe("how far a report has come", () => {
  it("has 166 cells and the required prose missing when untouched, and nothing wrong", () => {
    const { standing, filing, findings } = judged([]);
    expect(standing.missingCells).toHaveLength(166);
    expect(standing.missingParts).toContain("overview:proactive");
    expect(standing.missingParts).toContain("other:fee");
    expect(standing.errors).toEqual([]);
    expect(findings.every((finding) => finding.severity !== "error" || isMerelyEmpty(filing, finding))).toBe(
      true,
    );
    expect(marks([])).toBe("○○○○○○");
  });

  it("marks a section begun, done and in trouble", () => {
    expect(marks(noughts.slice(0, 3))).toBe("○●○○○○");
    expect(marks(noughts)).toBe("○✔✔✔○○");
    const wrong = [{ key: "applications:received:new|natural", raw: "3" }];
    expect(marks([...noughts.filter(({ key }) => key !== wrong[0]?.key), ...wrong])).toBe("○✔✖✔○○");
  });

  it("lets a report go whose missing prose nothing but a hint asks for", () => {
    const fee = { key: "text:other:fee", raw: "本年没有发出收费通知，没有收取信息处理费。" };
    const { standing } = judged([...noughts, fee]);
    expect(standing.held).toEqual([]);
    expect(standingSentence(standing)).toMatch(/^可以提交审核（\d 段文字未写）$/u);
  });

  it("counts unreadable input as wrong, not as missing", () => {
    const { standing } = judged([{ key: "disputes:review:upheld", raw: "abc" }]);
    expect(standing.missingCells).toHaveLength(165);
    expect(standing.errors.map(({ cells }) => cells)).toEqual([["disputes:review:upheld"]]);
    expect(standingSentence(standing)).toContain("1 处错误、");
  });

  it("finds the section of every cell and every piece of prose", () => {
    for (const { id, table } of cellsOf(edition)) expect(sectionOf(edition, id)).toBe(table.id);
    for (const { id } of partsOf(edition)) expect(sectionOf(edition, id)).not.toBeNull();
    expect(sectionOf(edition, "nowhere")).toBeNull();
  });
});
