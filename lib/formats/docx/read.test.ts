import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/blocks";
import { gridOf } from "../shapes";
import { readFile } from "../read";
import { packZip } from "../zip/pack";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const run = (text: string, inside = "") => `<w:r>${inside}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, settings = "") => `<w:p><w:pPr>${settings}</w:pPr>${text && run(text)}</w:p>`;
const tc = (inside: string, settings = "") => `<w:tc><w:tcPr>${settings}</w:tcPr>${inside}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const list = (id: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<readonly Block[]> {
  const document = `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
  const entries = Object.entries({ "word/document.xml": document, ...parts });
  return readFile(
    packZip(new Map(entries.map(([path, xml]) => [path, new TextEncoder().encode(xml)]))),
    "a.docx",
  );
}

const textsOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === "table" ? "表" : block.text));

const grids = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? [gridOf(block)] : []));

const NUMBERING = `<w:numbering ${NAMESPACE}>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
</w:numbering>`;

describe("a Word document", () => {
  it("keeps the numbers Word counts before paragraphs, level by level", async () => {
    const body = [
      p("一、总体情况"),
      p("主动公开情况。全年公开信息三百条。", list(3, 0)),
      p("栏目更新及时。", list(3, 1)),
      p("栏目清单完整。", list(3, 1)),
      p("依申请公开情况。收到申请十件。", list(3, 0)),
      p("全部按期答复。", list(3, 1)),
      p("另有来信来访。", list(3, 2)),
    ];
    expect(textsOf(await docx(body.join(""), { "word/numbering.xml": NUMBERING }))).toEqual([
      "一、总体情况",
      "（一）主动公开情况。全年公开信息三百条。",
      "1.栏目更新及时。",
      "2.栏目清单完整。",
      "（二）依申请公开情况。收到申请十件。",
      "1.全部按期答复。",
      "另有来信来访。",
    ]);
  });

  it("takes a number from the style of a paragraph, and from the style that one rests on", async () => {
    const styles = `<w:styles ${NAMESPACE}>
      <w:style w:styleId="numbered"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="own"><w:basedOn w:val="numbered"/></w:style></w:styles>`;
    const body = p("一、总体情况") + p("政府信息管理情况。", '<w:pStyle w:val="own"/>');
    const parts = { "word/numbering.xml": NUMBERING, "word/styles.xml": styles };
    expect(textsOf(await docx(body, parts))).toEqual(["一、总体情况", "（一）政府信息管理情况。"]);
  });

  it("does not put the number of a list before a figure in a cell", async () => {
    const table = tbl(tr(tc(p("规章", list(3, 1))), tc(p("12", list(3, 1))), tc(p("", list(3, 1)))));
    expect(grids(await docx(table, { "word/numbering.xml": NUMBERING }))).toEqual([[["1.规章", "12", ""]]]);
  });

  it("knows cells merged over columns and rows, and places left out before a row", async () => {
    const table = tbl(
      tr(tc(p("不予公开"), '<w:vMerge w:val="restart"/>'), tc(p("合计"), '<w:gridSpan w:val="2"/>')),
      tr(tc(p(""), "<w:vMerge/>"), tc(p("1")), tc(p("2"))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p("3"))}${tc(p("4"))}</w:tr>`,
    );
    const [block] = await docx(table);
    expect(
      block?.kind === "table" && block.rows[0]?.map(({ colSpan, rowSpan }) => [colSpan, rowSpan]),
    ).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(grids([block].flatMap((one) => one ?? []))).toEqual([
      [
        ["不予公开", "合计", null],
        [null, "1", "2"],
        ["", "3", "4"],
      ],
    ]);
  });

  it("takes a table that holds another one for layout, and reads what is in it", async () => {
    const inner = tbl(tr(tc(p("规章")), tc(p("5"))));
    const blocks = await docx(tbl(tr(tc(p("左栏")), tc(p("二、主动公开政府信息情况") + inner))));
    expect(grids(blocks)).toEqual([[["规章", "5"]]]);
    expect(textsOf(blocks)).toContain("二、主动公开政府信息情况");
  });

  it("reads neither what was deleted nor what is hidden, and moved text once", async () => {
    const hidden = run("99", "<w:rPr><w:vanish/></w:rPr>");
    const shown = run("7", '<w:rPr><w:vanish w:val="0"/></w:rPr>');
    const deleted = "<w:del><w:r><w:delText>8</w:delText></w:r></w:del>";
    const gone = `<w:moveFrom>${run("6")}</w:moveFrom>`;
    const cell = `<w:p>${hidden}${deleted}${gone}${shown}</w:p>`;
    expect(grids(await docx(tbl(tr(tc(p("规章")), tc(cell)))))).toEqual([[["规章", "7"]]]);
  });

  it("leaves text boxes out of cells and reads a box that Word keeps twice once", async () => {
    const box = (text: string) =>
      `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:txbxContent>${p(text)}</w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const table = tbl(tr(tc(p("规章")), tc(`<w:p>${run("7")}${box("3")}</w:p>`)));
    const blocks = await docx(`<w:p>${box("内部资料，注意保存。")}${run("一、总体情况")}</w:p>${table}`);
    expect(textsOf(blocks)).toEqual(["内部资料，注意保存。", "一、总体情况", "表"]);
    expect(grids(blocks)).toEqual([[["规章", "7"]]]);
  });

  it("says on which page a row stands, where Word noted its page breaks", async () => {
    const second = `<w:p><w:r><w:lastRenderedPageBreak/><w:t>规章</w:t></w:r></w:p>`;
    const blocks = await docx(
      tbl(tr(tc(p("信息内容")), tc(p("件数")))) + second + tbl(tr(tc(p("规章")), tc(p("5")))),
    );
    expect(blocks.flatMap((block) => (block.kind === "table" ? [block.at] : []))).toEqual([
      { kind: "pages", pages: [1] },
      { kind: "pages", pages: [2] },
    ]);
  });
});
