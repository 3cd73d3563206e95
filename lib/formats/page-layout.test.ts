import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { papers } from "@/lib/samples/papers";
import { EDITIONS } from "@/lib/template/editions";
import { placeCells } from "@/lib/document/grid";
import { layoutOf, TEXT_WIDTH } from "@/lib/document/paper/columns";

/** Millimetres a digit takes up, by the points of its type. */
const DIGIT = 0.6 * 0.353;

describe("a table on an upright page", () => {
  it.each(EDITIONS)("of $id is as wide as the page, and no figure is wider than its column", (edition) => {
    fc.assert(
      fc.property(papers(edition), ({ blocks }) => {
        for (const block of blocks) {
          if (block.kind !== "table") continue;
          const { columns, size } = layoutOf(block);
          expect(columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(TEXT_WIDTH, 6);
          for (const { cell, x } of placeCells(block.rows).flat())
            if (cell.role === "figure")
              expect(cell.text.length * size * DIGIT).toBeLessThanOrEqual(columns[x] ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("repeats the heads that stand over all of it, and none of a table whose bands have their own", () => {
    const [paper] = fc.sample(papers(EDITIONS[1] ?? never()), { numRuns: 1, seed: 5 });
    const heads = paper?.blocks.flatMap((block) => (block.kind === "table" ? [layoutOf(block).heads] : []));
    expect(heads).toEqual([0, 3, 3]);
  });
});

function never(): never {
  throw new Error("no edition");
}
