import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { extractText } from "unpdf";
import { describe, expect, it } from "vitest";
import { match } from "@/lib/document/match";
import { notesOf } from "@/lib/document/paper/notes";
import type { Paper } from "@/lib/document/paper/paper";
import { papers, SHA256 } from "@/lib/samples/papers";
import { valuesOf } from "@/lib/report/read-content";
import { EDITIONS } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import { cellsOf } from "@/lib/template/walk";
import { writeCsv } from "./csv/write";
import { writeDocx } from "./docx/write/write";
import { readFile } from "./read";
import { setType } from "./typst/set-type";
import { TEMPLATE, typesetter } from "./typst/compiler";
import { typedOf } from "./typst/typed";
import { writeReportXlsx } from "./xlsx/write/write";
import { openZip } from "./zip/open";

const compiler = typesetter(undefined);
const pdfOf = (paper: Paper) => setType(compiler, TEMPLATE, typedOf(paper));

describe.each(EDITIONS.map((edition) => ({ id: edition.id, edition })))(
  "a report in the form of $id, written into a file",
  ({ edition }) => {
    it.each([
      ["docx", writeDocx],
      ["xlsx", writeReportXlsx],
    ] as const)("is read back out of a .%s with the same figures and the same words", async (kind, write) => {
      await fc.assert(
        fc.asyncProperty(papers(edition), async (paper) => {
          const reading = match(await readFile(await write(paper), `report.${kind}`));
          expect(reading.values).toEqual(valuesOf(paper.content));
          expect(reading).toMatchObject({ title: paper.content.title, edition: edition.id, unplaced: [] });
          expect(proseOf(reading.sections)).toEqual(proseOf(paper.content.sections));
        }),
        { numRuns: 40 },
      );
    });

    it("says every figure in a .csv under its public id, and every word", () => {
      fc.assert(
        fc.property(papers(edition), (paper) => {
          const lines = linesOf(writeCsv(paper));
          const values = valuesOf(paper.content);
          expect(cellsOf(edition).map(({ id }) => lines.get(id))).toEqual(
            cellsOf(edition).map(({ id, quantity }) => printQuantity(values[id] ?? null, quantity)),
          );
          for (const [part, text] of Object.entries(paper.content.sections))
            expect(lines.get(`text:${part}`)?.replace(/^'/u, "")).toBe(text);
          expect(lines.get("about:sha256")).toBe(SHA256);
        }),
        { numRuns: 300 },
      );
    });

    it("is read back out of a .pdf with the same figures", async () => {
      await fc.assert(
        fc.asyncProperty(papers(edition), async (paper) => {
          const reading = match(await readFile(pdfOf(paper), "report.pdf"));
          expect(reading.values).toEqual(valuesOf(paper.content));
        }),
        { numRuns: 15 },
      );
    });

    it("gives up every character of a .pdf as itself", async () => {
      await fc.assert(
        fc.asyncProperty(papers(edition), async (paper) => {
          const { text } = await extractText(new Uint8Array(pdfOf(paper)), { mergePages: false });
          const said = text.map((page) => withoutFrame(paper, page)).join("");
          for (const words of wordsOf(paper)) expect(said).toContain(words);
          expect(said).not.toMatch(/[\u2E80-\u2FDF\uF900-\uFAFF]/u);
        }),
        { numRuns: 15 },
      );
    });
  },
);

describe("a written file", () => {
  const [paper] = fc.sample(papers(EDITIONS[0] ?? never()), { numRuns: 1, seed: 7 });
  if (!paper) throw new Error("no paper");

  it.each([
    ["docx", writeDocx],
    ["xlsx", writeReportXlsx],
    ["csv", writeCsv],
    ["pdf", pdfOf],
  ] as const)("of .%s has the same bytes whenever it is written", async (_, write) => {
    for (const each of [paper, { ...paper, published: !paper.published }])
      expect(Buffer.compare(await write(each), await write(each))).toBe(0);
  });

  it.each([
    ["docx", writeDocx, ["docProps/core.xml", "docProps/custom.xml", "word/header1.xml"]],
    ["xlsx", writeReportXlsx, ["docProps/core.xml", "docProps/custom.xml", "xl/worksheets/sheet1.xml"]],
  ] as const)("of .%s carries the hash in its properties and on its pages", async (_, write, places) => {
    const parts = await openZip(await write(paper), "file", () => true);
    for (const place of places) expect(textOf(parts, place)).toContain(SHA256);
  });

  it("of .pdf is tagged, an archive's PDF, and carries the hash", async () => {
    const bytes = pdfOf(paper).toString("latin1");
    expect(bytes).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(bytes).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(bytes).toContain("/MarkInfo");
    expect(bytes).toContain("/StructTreeRoot");
    expect(bytes).toContain(`sha256:${SHA256}`);
  });

  it.each([
    ["docx", writeDocx],
    ["xlsx", writeReportXlsx],
  ] as const)("of .%s says what was explained, and is read back without it", async (kind, write) => {
    const explained = {
      key: "k",
      rule: "X-CARRY",
      message: "上年结转不一致。",
      explanation: "上年登记有误。",
    };
    const notes = notesOf({ explanations: [explained] });
    const bytes = await write({ ...paper, blocks: [...paper.blocks, ...notes] });
    const blocks = await readFile(bytes, `report.${kind}`);
    const said = blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("");
    expect(said).toContain("说明：上年登记有误。");
    expect(proseOf(match(blocks).sections)).toEqual(proseOf(paper.content.sections));
  });

  it("says on every page of what is not public that it is not", async () => {
    const draft = { ...paper, published: false };
    const header = textOf(await openZip(await writeDocx(draft), "file", () => true), "word/header1.xml");
    expect(header).toContain("未公开");
    const { text } = await extractText(new Uint8Array(pdfOf(draft)), { mergePages: false });
    for (const page of text) expect(page.replace(/\s/gu, "")).toContain("未公开，仅供核对");
    expect(new TextDecoder().decode(writeCsv(draft))).toContain("未公开");
    const published = await extractText(new Uint8Array(pdfOf({ ...paper, published: true })));
    expect(published.text.join("")).not.toContain("未公开");
  });

  it("of .pdf is one all the same where no face has a character", async () => {
    const rare = { ...paper, blocks: [{ kind: "paragraph", text: "姓氏𰻞与\uE000。", part: null } as const] };
    expect(pdfOf(rare).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

function linesOf(csv: Uint8Array): ReadonlyMap<string, string> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csv);
  expect(text.startsWith("\uFEFFid,")).toBe(true);
  return new Map(parseCsv(text).map(([id, , value]) => [String(id), String(value ?? "")]));
}

/** Prose by what is printed above it: parts of one section without headings of their own read as one. */
function proseOf(sections: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const {
    problems = "",
    improvements = "",
    "other:fee": fee = "",
    "other:rest": rest = "",
    ...others
  } = sections;
  const all = { ...others, problems: problems + improvements, other: inOrder(fee + rest) };
  return Object.fromEntries(Object.entries(all).map(([part, text]) => [part, text.replace(/\s/gu, "")]));
}

/** Sentences about fees are sorted out when section six is read: the same sentences, in an order of their own. */
function inOrder(text: string): string {
  return (text.match(/[^。\n]+。?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .toSorted()
    .join("");
}

function wordsOf({ blocks }: Paper): readonly string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flat().map(({ text }) => text) : [block.text],
  );
  return texts.map((text) => text.replace(/\s/gu, ""));
}

function withoutFrame(paper: Paper, page: string): string {
  return page
    .replace(/\s/gu, "")
    .replace(/^(?:未公开)?(?:索引号：\S+?第1版|未公开，仅供核对)内容校验值（SHA-256）：[0-9a-f]{64}/u, "")
    .replace(/—\d+—$/u, "");
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(parts.get(path));
}

function never(): never {
  throw new Error("no edition");
}
