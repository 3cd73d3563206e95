import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf, partsOf } from "@/lib/template/walk";
import { placeHash, placeOfHash } from "./place-address";

describe("the address of a place of the form", () => {
  it("leads back to every cell and every piece of prose, and to any words in it", () => {
    for (const edition of EDITIONS) {
      for (const { id } of cellsOf(edition)) {
        expect(placeHash(edition, id)).toMatch(/^#[\w%-]+$/u);
        expect(placeOfHash(placeHash(edition, id))).toEqual({ at: id, span: null });
      }
      for (const { id } of partsOf(edition)) {
        const quote = { part: id, start: 12, end: 18, text: "申请16件" };
        const at = `text:${id}`;
        expect(placeOfHash(placeHash(edition, id))).toEqual({ at, span: null });
        expect(placeOfHash(placeHash(edition, id, quote))).toEqual({ at, span: { start: 12, end: 18 } });
      }
    }
  });

  it("is nothing where it is empty or damaged, and never throws", () => {
    expect(placeOfHash("")).toBeNull();
    expect(placeOfHash("#")).toBeNull();
    expect(placeOfHash("#%E4%")).toBeNull();
    fc.assert(fc.property(fc.string(), (hash) => void placeOfHash(hash)));
  });
});
