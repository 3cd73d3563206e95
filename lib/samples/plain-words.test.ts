import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, type Content } from "@/lib/report/content";
import type { Said } from "@/lib/report/plain-words/said";
import { spokenHeads, spokenRows } from "@/lib/report/plain-words/spoken-rows";
import { summaryOf } from "@/lib/report/plain-words/summary";
import { EDITIONS } from "@/lib/template/editions";
import { printQuantity, smallestUnits } from "@/lib/template/quantity";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, cellsOf, tablesOf } from "@/lib/template/walk";
import { allZero, edition2019Bureau, typicalBureau, typicalTown } from "./filings";
import { balancedValues } from "./random-values";
import type { Sample } from "./sample";

const contentOfSample = ({ edition, filing }: Sample): Content => contentOf(edition, filing, []);
const textOf = (sentence: readonly Said[]) => sentence.map(({ text }) => text).join("");
const told = (content: Content) => summaryOf(content).map(textOf);
const withValues = (edition: Edition, values: Content["values"]): Content => ({
  ...contentOfSample(edition.id === "2019" ? edition2019Bureau() : typicalBureau(2025)),
  edition: edition.id,
  values,
});

/** Figures of which some are blank, as only reports of the archive may have them. */
const someBlank = (edition: Edition) =>
  fc
    .tuple(balancedValues(edition), fc.uniqueArray(fc.nat(cellsOf(edition).length - 1), { maxLength: 40 }))
    .map(([values, blank]) => {
      const cells = cellsOf(edition);
      const gone = new Set(blank.map((at) => cells[at]?.id));
      return Object.fromEntries(
        cells.map(({ id, quantity }) => [
          id,
          gone.has(id) ? null : Number(printQuantity(values[id] ?? 0, quantity)),
        ]),
      );
    });

const printedIn =
  (edition: Edition, { values }: Content) =>
  (id: string) => {
    const quantity = cellOf(edition, id)?.quantity ?? "count";
    return printQuantity(smallestUnits(values[id] ?? null, quantity), quantity);
  };

describe("the summary in plain words", () => {
  it("tells what came in, what became of it, who asked, and what was disputed", () => {
    expect(told(contentOfSample(typicalBureau(2025)))).toMatchInlineSnapshot(`
      [
        "收到政府信息公开申请15件，上年结转3件，办结15件，结转下一年度3件。",
        "办理结果：予以公开11件，部分公开1件，无法提供（本机关不掌握相关政府信息2件、补正后申请内容仍不明确1件）。",
        "新收申请的申请人：自然人13件，法人或其他组织（商业企业）2件。",
        "主动公开：行政规范性文件本年制发2件、现行有效9件；行政许可本年处理决定9件；行政事业性收费本年收费金额3054.4万元。",
        "没有因政府信息公开工作引起的行政复议和行政诉讼。",
      ]
    `);
    expect(told(contentOfSample(typicalTown(2025)))).toMatchInlineSnapshot(`
      [
        "收到政府信息公开申请6件，上年结转2件，办结8件，没有结转到下一年度的。",
        "办理结果：予以公开6件，无法提供（本机关不掌握相关政府信息1件、没有现成信息需要另行制作1件）。",
        "新收申请的申请人：自然人5件，法人或其他组织（商业企业）1件。",
        "主动公开：行政规范性文件现行有效3件；行政许可本年处理决定39件；行政处罚本年处理决定4件。",
        "没有因政府信息公开工作引起的行政复议和行政诉讼。",
      ]
    `);
    expect(told(contentOfSample(edition2019Bureau()))).toMatchInlineSnapshot(`
      [
        "收到政府信息公开申请9件，办结8件，结转下一年度1件。",
        "办理结果：予以公开6件，无法提供（本机关不掌握相关政府信息1件），其他处理1件。",
        "新收申请的申请人：自然人8件，法人或其他组织（商业企业）1件。",
        "主动公开：规范性文件本年新公开2件、对外公开总数量8件；行政许可处理决定17件；其他对外管理服务事项处理决定214件；政府集中采购采购总金额477.35万元。",
        "没有因政府信息公开工作引起的行政复议和行政诉讼。",
      ]
    `);
  });

  it("says of a report of zeros in one sentence that there was nothing", () => {
    const sentences = told(contentOfSample(allZero(2025)));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("全年没有收到或者办理政府信息公开申请");
  });

  it("says of a report of blanks that it is blank, and takes no blank for a nought", () => {
    const [edition] = EDITIONS;
    if (!edition) throw new RangeError("no edition");
    const blank = Object.fromEntries(cellsOf(edition).map(({ id }) => [id, null]));
    expect(told(withValues(edition, blank))).toEqual(["原件各表中的数字均为空白。"]);
    const zero = Object.fromEntries(cellsOf(edition).map(({ id }) => [id, 0]));
    const words = told(withValues(edition, { ...zero, "applications:received:new|total": null })).join("");
    expect(words).toContain("收到政府信息公开申请空白");
    expect(words).toContain("空白不作零计");
  });

  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
    "holds no digit that is not the figure of the cell it names, whatever the figures of %s",
    (_, edition) => {
      fc.assert(
        fc.property(someBlank(edition), (values) => {
          const content = withValues(edition, values);
          for (const { text, cell } of summaryOf(content).flat()) {
            if (cell === null) expect(text).not.toMatch(/\d/u);
            else expect(text.replace(/[^\d.-]/gu, "")).toBe(printedIn(edition, content)(cell));
          }
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe("a table as sentences", () => {
  it.each(EDITIONS.map((edition) => [edition.id, edition] as const))(
    "gives back every figure of %s: what is not told is 0",
    (_, edition) => {
      fc.assert(
        fc.property(someBlank(edition), (values) => {
          const content = withValues(edition, values);
          const printed = printedIn(edition, content);
          for (const { id: table } of tablesOf(edition)) {
            const read = readBack(sentencesOf(edition, table, printed));
            for (const cell of cellsOf(edition).filter((each) => each.table.id === table)) {
              const { subject, label } = spokenHeads(cell);
              expect(read.get(`${subject}：${label}`) ?? "0").toBe(printed(cell.id));
            }
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it("says row, column and figure with its unit, the group of a row before the row", () => {
    const content = contentOfSample(typicalBureau(2025));
    const [edition] = EDITIONS.filter(({ id }) => id === content.edition);
    if (!edition) throw new RangeError(content.edition);
    expect(tablesOf(edition).flatMap(({ id }) => sentencesOf(edition, id, printedIn(edition, content))))
      .toMatchInlineSnapshot(`
      [
        "行政规范性文件：本年制发2件、现行有效9件。",
        "行政许可：本年处理决定9件。",
        "行政事业性收费：本年收费金额3054.4万元。",
        "本年新收政府信息公开申请：自然人13件、法人或其他组织（商业企业）2件、总计15件。",
        "上年结转政府信息公开申请：自然人2件、法人或其他组织（科研机构）1件、总计3件。",
        "予以公开：自然人9件、法人或其他组织（商业企业）1件、法人或其他组织（科研机构）1件、总计11件。",
        "部分公开：自然人1件、总计1件。",
        "无法提供（本机关不掌握相关政府信息）：自然人2件、总计2件。",
        "无法提供（补正后申请内容仍不明确）：自然人1件、总计1件。",
        "本年度办理结果（总计）：自然人13件、法人或其他组织（商业企业）1件、法人或其他组织（科研机构）1件、总计15件。",
        "结转下年度继续办理：自然人2件、法人或其他组织（商业企业）1件、总计3件。",
      ]
    `);
  });

  it("names no two figures of an edition alike", () => {
    for (const edition of EDITIONS) {
      const names = cellsOf(edition).map((cell) => {
        const { subject, label } = spokenHeads(cell);
        return `${cell.table.id} ${subject}：${label}`;
      });
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

function sentencesOf(...question: Parameters<typeof spokenRows>): readonly string[] {
  return spokenRows(...question).map(
    ({ subject, figures }) =>
      `${subject}：${figures.map(({ label, text, unit }) => `${label}${text === "" ? "空白" : text + unit}`).join("、")}。`,
  );
}

/** A listener's side: names and figures out of the words alone. */
function readBack(sentences: readonly string[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const sentence of sentences) {
    const [, subject = "", list = ""] = /^(.+?)：(.+)。$/u.exec(sentence) ?? [];
    for (const figure of list.split("、")) {
      const [, label = "", text = ""] = /^(.*?)(?:空白|(-?\d+(?:\.\d+)?)(?:件|项|万元))$/u.exec(figure) ?? [];
      read.set(`${subject}：${label}`, text);
    }
  }
  return read;
}
