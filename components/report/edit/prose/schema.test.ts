import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf, tokenOf } from "@/lib/report/tokens";
import { documentOf, positionAt, storedAt, storedText } from "./schema";

const NEW = "applications:received:new|total";
const prose = fc
  .array(
    fc.oneof(fc.string(), fc.constantFrom("\n", "\n\n", "（一）", "〔", "〕", tokenOf(NEW), "　", "\t ")),
  )
  .map((bits) => bits.join("").replaceAll("\r", ""));

describe("prose in the editor", () => {
  it("is stored exactly as it was written", () => {
    fc.assert(fc.property(prose, (raw) => storedText(documentOf(raw)) === raw));
  });

  it("has a paragraph a line and nothing but text and live figures", () => {
    fc.assert(
      fc.property(prose, (raw) => {
        const doc = documentOf(raw);
        doc.check();
        expect(doc.childCount).toBe(raw.split("\n").length);
        let figures = 0;
        doc.descendants((node) => void (figures += node.type.name === "figure" ? 1 : 0));
        expect(figures).toBe(piecesOf(raw).filter(({ cell }) => cell !== null).length);
      }),
    );
  });

  it("finds every stored place again, one inside of a figure at its beginning", () => {
    fc.assert(
      fc.property(prose, fc.nat(), (raw, at) => {
        const doc = documentOf(raw);
        const stored = at % (raw.length + 1);
        const inside = piecesOf(raw).find(
          ({ cell, start, end }) => cell !== null && start < stored && stored < end,
        );
        expect(storedAt(doc, positionAt(doc, stored))).toBe(inside?.start ?? stored);
      }),
    );
  });
});
