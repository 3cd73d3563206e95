import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/report/refusal";
import { openZip } from "../zip/open";
import { packZip } from "../zip/pack";
import { readSheets } from "./sheets";

const written = (rows: (string | number | Date | null)[][]) =>
  writeXlsx({
    sheets: [
      { name: "申请台账", rows, merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }] },
      { name: "旧稿", rows: [["不看"]], hidden: true },
    ],
  });

/** The same workbook with one of its parts written otherwise. */
async function altered(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = new Map(await openZip(await written([["序号", 1]]), "台账.xlsx", () => true));
  const xml = new TextDecoder().decode(parts.get(path));
  return packZip(parts.set(path, new TextEncoder().encode(change(xml))));
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const thrown: unknown = await readSheets(bytes, "台账.xlsx").catch((error: unknown) => error);
  return thrown instanceof Refusal ? `${thrown.code} ${thrown.issues[0]?.message}` : "read";
}

describe("a workbook", () => {
  it("gives its visible sheets as printed: numbers, texts, dates by the calendar, merged areas", async () => {
    const rows = [
      ["收到日期", new Date(Date.UTC(2025, 2, 9)), null],
      [null, 12, 0.1 + 0.2],
    ];
    expect(await readSheets(await written(rows), "台账.xlsx")).toEqual([
      {
        name: "申请台账",
        rows: [
          ["收到日期", "2025-03-09", ""],
          ["", "12", "0.3"],
        ],
        merges: [{ x: 0, y: 0, width: 1, height: 2 }],
      },
    ]);
  });

  it("with a lonely cell far away is refused instead of filled up", async () => {
    const far = await altered("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    expect(await refusalOf(far)).toBe("too-large “台账.xlsx”的表格太大，请只保留要导入的部分后再试");
  });

  it("of a million cells is refused within seconds", async () => {
    const cells = '<c r="A1"><v>1</v></c>'.repeat(1_000_000);
    const million = await altered("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("</sheetData>", `<row r="9">${cells}</row></sheetData>`),
    );
    const begun = performance.now();
    expect(await refusalOf(million)).toContain("too-large");
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it.each([
    ["an entity from outside", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"],
    ["an entity of its own", "", "&lol;"],
    ["a tag that is never closed", "", "<row>"],
  ])("with %s in it is refused as damaged", async (_, prolog, inside) => {
    const changed = await altered("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/^(<\?[^>]*\?>)/u, `$1${prolog}`).replace("</sheetData>", `${inside}</sheetData>`),
    );
    expect(await refusalOf(changed)).toContain("已损坏");
  });

  it("is asked for again where something else was given", async () => {
    const other = packZip(new Map([["word/document.xml", new TextEncoder().encode("<a/>")]]));
    expect(await refusalOf(other)).toContain("不是Excel工作簿");
    expect(await refusalOf(new TextEncoder().encode("序号,日期"))).toContain("不是.docx或.xlsx文件");
  });
});
