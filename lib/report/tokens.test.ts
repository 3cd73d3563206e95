import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { GAP, isBound, piecesOf, readAt, storedSpan, tokenOf, writtenOut } from "./tokens";

const NEW = "applications:received:new|total";
const print = (cell: string) => (cell === NEW ? "16" : null);

/** Prose with live figures, stray brackets and whatever else is typed. */
const cells = fc.constantFrom(NEW, "applications:carriedOut|total", "disclosure:a20_8:fee:amountWan");
const stored = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.constantFrom("〔", "〕", "〔=", "\n", "17件", "国办函〔2020〕109号"),
      cells.map(tokenOf),
    ),
  )
  .map((bits) => bits.join(""));
const lead = fc.constantFrom("", "本年度没有收取信息处理费。");

describe("a live figure", () => {
  it("is stored as a mark every cell of every edition fits into", () => {
    for (const edition of EDITIONS)
      for (const { id } of cellsOf(edition))
        expect(piecesOf(`收到${tokenOf(id)}件`).map(({ cell }) => cell)).toEqual([null, id, null]);
  });

  it("is written out as the table prints it, and as a gap while its cell is blank", () => {
    expect(writtenOut(`收到申请${tokenOf(NEW)}件。`, print).text).toBe("收到申请16件。");
    expect(writtenOut(`结转${tokenOf("applications:carriedOut|total")}件。`, print).text).toBe(
      `结转${GAP}件。`,
    );
    expect(writtenOut(`共${tokenOf("nowhere")}件。`, print).text).toBe(`共${GAP}件。`);
  });

  it("is not seen in the number of a document", () => {
    const text = "根据国办公开办函〔2021〕30号和〔=〕，〔 = a〕";
    expect(writtenOut(text, print).text).toBe(text);
  });
});

describe("stored prose", () => {
  it("comes apart without a character lost", () => {
    fc.assert(
      fc.property(
        stored,
        (raw) =>
          piecesOf(raw)
            .map(({ text }) => text)
            .join("") === raw,
      ),
    );
  });

  it("without live figures reads as it is stored", () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        fc.pre(!raw.includes("〔="));
        return writtenOut(raw, print).text === raw;
      }),
    );
  });

  it("is found again from every span as read: the same words, live figures whole", () => {
    fc.assert(
      fc.property(stored, lead, fc.nat(), fc.nat(), (raw, before, a, b) => {
        const written = writtenOut(raw, print, before);
        const [start, end] = [a % (written.text.length + 1), b % (written.text.length + 1)].sort(
          (x, y) => x - y,
        );
        const span = { start: start ?? 0, end: end ?? 0 };
        fc.pre(span.start < span.end);
        const { start: from, end: to } = storedSpan(written, span);
        expect(0 <= from && from <= to && to <= raw.length).toBe(true);
        if (isBound(written, span)) return;
        expect(raw.slice(from, to)).toBe(written.text.slice(span.start, span.end));
        expect(readAt(written, from)).toBe(span.start);
      }),
    );
  });

  it("takes a live figure whole however little of it is meant", () => {
    const raw = `收到申请${tokenOf(NEW)}件`;
    const written = writtenOut(raw, print);
    expect(storedSpan(written, { start: 5, end: 6 })).toEqual({ start: 4, end: raw.length - 1 });
    expect(storedSpan(written, { start: 4, end: 7 })).toEqual({ start: 4, end: raw.length });
    expect(readAt(written, 10)).toBe(4);
  });
});
