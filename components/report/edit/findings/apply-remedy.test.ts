import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartId } from "@/lib/template/vocabulary";
import { tokenOf, writtenOut } from "@/lib/report/tokens";
import { remedied } from "./apply-remedy";

const NEW = "applications:received:new|total";
const part: PartId = "overview:onRequest";
const print = () => "16";

const quoted = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { part, start, end: start + words.length, text: words };
};

function applied(raw: string, words: string, as?: string) {
  const written = writtenOut(raw, print);
  const quote = quoted(written.text, words);
  return remedied(written, raw, [
    as === undefined ? { kind: "link", quote, cell: NEW } : { kind: "text", quote, text: as },
  ]);
}

describe("a remedy in the prose", () => {
  it("binds the number and leaves its counting word", () => {
    for (const words of ["17件", "17", "１７ 件", "十七件", "1,017件"]) {
      const { raw } = applied(`收到申请${words}。`, words);
      expect(raw).toBe(`收到申请${tokenOf(NEW)}${/件/u.test(words) ? "件" : ""}。`);
    }
  });

  it("replaces the words meant behind live figures", () => {
    const raw = `收到${tokenOf(NEW)}件，联系电话13812345678。`;
    expect(applied(raw, "13812345678", "138****5678").raw).toBe(
      `收到${tokenOf(NEW)}件，联系电话138****5678。`,
    );
  });

  it("does nothing where the words no longer stand there", () => {
    const raw = "收到申请16件。";
    const quote = { part, start: 4, end: 6, text: "17" };
    expect(remedied(writtenOut(raw, print), raw, [{ kind: "link", quote, cell: NEW }])).toEqual({
      raw,
      applied: 0,
    });
  });

  it("changes several places at once, and the text still reads the same where they agree", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("申请16件，", "其中", "16宗；", tokenOf(NEW))), (bits) => {
        const raw = bits.join("");
        const written = writtenOut(raw, print);
        const places = [...written.text.matchAll(/16(?=[件宗])/gu)].map(({ index }) => index);
        const links = places.map((start) => ({
          kind: "link" as const,
          quote: { part, start, end: start + 2, text: "16" },
          cell: NEW,
        }));
        const after = remedied(written, raw, links);
        expect(writtenOut(after.raw, print).text).toBe(written.text);
        expect(after.raw).not.toMatch(/16(?=[件宗])/u);
      }),
    );
  });
});
