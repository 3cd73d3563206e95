import { expect, it } from "vitest";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { choicesFor } from "./cell-choices";

const edition = editionById("2021");

it("offers every cell, totals of rows before the rest", () => {
  const all = choicesFor(edition, " ");
  expect(all).toHaveLength(cellsOf(edition).length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

it("finds a cell by words of its row and column in any order", () => {
  expect(choicesFor(edition, "总计 新收")[0]?.cell.id).toBe("applications:received:new|total");
  expect(choicesFor(edition, "予以公开 自然人")[0]?.cell.id).toBe("applications:result:granted|natural");
  expect(choicesFor(edition, "没有这样的格")).toEqual([]);
});
