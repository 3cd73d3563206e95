import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { cellOf, cellsOf } from "@/lib/template/walk";
import { beside } from "./compare";

describe("two years side by side", () => {
  it("pair every cell of the same edition in the order of print", () => {
    const pairs = beside(EDITION_2021, {}, { edition: EDITION_2021, values: {} });
    expect(pairs.map(({ cell }) => cell.id)).toEqual(cellsOf(EDITION_2021).map(({ id }) => id));
  });

  it("show money as given out on both sides", () => {
    const money = cellsOf(EDITION_2021).find(({ quantity }) => quantity === "money");
    const id = money?.id ?? "";
    const pairs = beside(EDITION_2021, { [id]: 1.5 }, { edition: EDITION_2021, values: { [id]: 15_000 } });
    expect(pairs.find(({ cell }) => cell.id === id)).toMatchObject({ before: 1.5, after: 1.5 });
  });

  it("leave out what the earlier edition did not ask", () => {
    const pairs = beside(EDITION_2021, {}, { edition: EDITION_2019, values: {} });
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.every(({ cell }) => cellOf(EDITION_2019, cell.id))).toBe(true);
  });
});
