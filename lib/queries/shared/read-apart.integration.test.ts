import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fixture, unpacked, withPart } from "@/lib/formats/fixtures/alter";
import { chance, damagedBytes, damagedParts } from "@/lib/formats/fixtures/mutate";
import { Refusal } from "@/lib/report/refusal";
import { readApart } from "./read-apart";

/** What became of a file: read, or refused in words; anything else is thrown on. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return `read ${Object.keys((await readApart(bytes, name)).values).length}`;
  } catch (thrown) {
    if (thrown instanceof Refusal) return `${thrown.code} ${thrown.issues[0]?.message}`;
    throw thrown;
  }
}

/** A PDF of one page whose content is said to be a picture and unpacks to 600 MB of brackets. */
function pdfBomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(600 * 1024 * 1024, "q "));
  const head =
    "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n" +
    "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>> endobj\n" +
    `4 0 obj <</Subtype /Image /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`;
  const tail = "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF";
  return Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]);
}

describe("the reader apart", () => {
  it.each([
    ["seed-002.docx", "read 200"],
    ["seed-002.xlsx", "read 200"],
    ["seed-002.pdf", "read 200"],
    ["seed-002.html", "read 200"],
    ["seed-002.mht", "read 200"],
  ])("reads %s whole", async (name, said) => {
    expect(await outcomeOf(fixture(name), name)).toBe(said);
  });

  it("refuses a page of a PDF that unpacks without end, and goes on reading", async () => {
    expect(await outcomeOf(pdfBomb(), "炸弹.pdf")).toMatch(/^(?:unreadable|too-large) /u);
    expect(await outcomeOf(fixture("seed-000.docx"), "seed-000.docx")).toBe("read 200");
  });

  it("refuses paragraphs without end", async () => {
    const parts = await unpacked(fixture("seed-000.docx"));
    const long = withPart(parts, "word/document.xml", (xml) =>
      xml.replace("<w:body>", `<w:body>${"<w:p><w:r><w:t>0</w:t></w:r></w:p>".repeat(600_000)}`),
    );
    expect(await outcomeOf(long, "长.docx")).toMatch(/^(?:unreadable|too-large|read) /u);
  });

  it("answers for every damaged file", async () => {
    const parts = await unpacked(fixture("seed-002.docx"));
    const xlsx = await unpacked(fixture("seed-002.xlsx"));
    for (let seed = 0; seed < 3; seed += 1) {
      const next = chance(seed);
      const files = [
        damagedParts(parts, next),
        damagedParts(xlsx, next),
        damagedBytes(fixture("seed-002.pdf"), next),
      ];
      const said = await Promise.all(files.map((file) => outcomeOf(file, "年报")));
      for (const one of said) expect(one).toMatch(/^(?:unreadable “|too-large “|read \d)/u);
    }
  });
});
