import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { editionById } from "@/lib/template/editions";
import { equationsOf, judge, withTotals } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import { canonicalJson } from "@/lib/report/content";
import { refusal } from "./stages";
import { createWorld, event, insert, revisionRow, sha256, submit, transaction, zeros } from "./world";

const { pool } = testDatabase();

describe("a revision adds up and says what it says", () => {
  const total = equationsOf(editionById("2021"))[0]?.right[0] ?? "";

  async function withRow(change: (row: ReturnType<typeof revisionRow>) => Readonly<Record<string, unknown>>) {
    const world = await createWorld(pool);
    return refusal(submit(pool, world, change(revisionRow(world, zeros()))));
  }

  it("refuses a broken equation", async () => {
    const world = await createWorld(pool);
    const row = revisionRow(world, { ...zeros(), [total]: 1 });
    expect(await refusal(submit(pool, world, row))).toBe("revision_balanced");
  });

  it("refuses a blank, a figure too few, a figure too many, none at all, and a matrix", async () => {
    const world = await createWorld(pool);
    const blank = revisionRow(world, { ...zeros(), [cellsOf(editionById("2021"))[0]?.id ?? ""]: null });
    // Whichever wall comes first.
    const wall = /^revision_(cells|complete|bounds|balanced)$/u;
    expect(await refusal(submit(pool, world, blank))).toMatch(wall);
    expect(await withRow((row) => ({ ...row, values: row.values.slice(1) }))).toMatch(wall);
    expect(await withRow((row) => ({ ...row, values: null }))).toMatch(wall);
    expect(await withRow((row) => ({ ...row, values: [] }))).toMatch(wall);
    expect(await withRow((row) => ({ ...row, values: [row.values] }))).toMatch(wall);
    expect(await withRow((row) => ({ ...row, values: [...row.values, 0] }))).toBe("revision_cells");
  });

  it("refuses figures below zero and beyond what the form takes", async () => {
    const world = await createWorld(pool);
    const cell = cellsOf(editionById("2021"))[0]?.id ?? "";
    for (const value of [-1, 1_000_000_001]) {
      const row = revisionRow(world, { ...zeros(), [cell]: value });
      expect(await refusal(submit(pool, world, row))).toBe("revision_bounds");
    }
  });

  it("takes a negative where the edition of 2019 asks for 增减", async () => {
    const world = await createWorld(pool, 2019);
    const signed = cellsOf(editionById("2019")).find(({ quantity }) => quantity === "signed")?.id ?? "";
    await submit(pool, world, revisionRow(world, { ...zeros("2019"), [signed]: -253 }, { edition: "2019" }));
  });

  it("takes money in 万元 in the content as 元 in the figures, and refuses any other pair", async () => {
    const cell = cellsOf(editionById("2021")).find(({ quantity }) => quantity === "money")?.id ?? "";
    const world = await createWorld(pool);
    await submit(pool, world, revisionRow(world, { ...zeros(), [cell]: 123_456 }));
    const other = await createWorld(pool);
    const row = revisionRow(other, { ...zeros(), [cell]: 123_456 });
    const off = { ...row, values: revisionRow(other, { ...zeros(), [cell]: 123_457 }).values };
    expect(await refusal(submit(pool, other, off))).toBe("revision_stated");
  });

  it("refuses content that says anything else than the figures, cell by cell", async () => {
    const rewritten = (change: (values: Record<string, unknown>) => void) =>
      withRow((row) => {
        const content = JSON.parse(row.content) as { values: Record<string, unknown> };
        change(content.values);
        const text = JSON.stringify(content);
        return { ...row, content: text, content_sha256: sha256(text) };
      });
    const first = cellsOf(editionById("2021"))[0]?.id ?? "";
    expect(await rewritten((values) => (values[first] = 1))).toBe("revision_stated");
    expect(await rewritten((values) => (values[first] = null))).toBe("revision_stated");
    expect(await rewritten((values) => (values[first] = "0"))).toBe("revision_stated");
    expect(await rewritten((values) => delete values[first])).toBe("revision_stated");
    expect(await rewritten((values) => (values["one:more"] = 0))).toBe("revision_stated");
  });

  it("refuses a hash of other words", async () => {
    expect(await withRow((row) => ({ ...row, content_sha256: sha256("other words") }))).toBe(
      "revision_hashed",
    );
    expect(await withRow((row) => ({ ...row, content_sha256: row.content_sha256.toUpperCase() }))).toBe(
      "revision_hashed",
    );
  });

  it("refuses another edition, another year and an archive mark the report does not bear", async () => {
    expect(await withRow((row) => ({ ...row, edition: "2019" }))).toBe("revision_fits");
    expect(await withRow((row) => ({ ...row, archive: true }))).toBe("revision_fits");
    const year = await withRow((row) => {
      const text = canonicalJson({
        ...(JSON.parse(row.content) as Parameters<typeof canonicalJson>[0]),
        year: 2023,
      });
      return { ...row, content: text, content_sha256: sha256(text) };
    });
    expect(year).toBe("revision_fits");
  });

  it("judges 300 reports, balanced ones with a few cells changed at random, as the template does: no unbalanced one gets in", async () => {
    const edition = editionById("2021");
    const cells = cellsOf(edition);
    const inputs = cells.filter((cell) => !cell.total).map(({ id }) => id);
    const world = await createWorld(pool);
    let number = 0;
    const report = fc.record({
      typed: fc.array(fc.tuple(fc.constantFrom(...inputs), fc.integer({ min: 0, max: 50 })), {
        maxLength: 40,
      }),
      edits: fc.array(
        fc.tuple(fc.constantFrom(...cells.map(({ id }) => id)), fc.integer({ min: -3, max: 60 })),
        { maxLength: 3 },
      ),
    });
    const outcomes = { in: 0, out: 0 };
    await fc.assert(
      fc.asyncProperty(report, async ({ typed, edits }) => {
        const blank = Object.fromEntries(inputs.map((id) => [id, 0]));
        const drawn = withTotals(edition, balanced({ ...blank, ...Object.fromEntries(typed) }));
        const values = { ...drawn, ...Object.fromEntries(edits) };
        number += 1;
        const row = revisionRow(world, values, { number });
        const good =
          equationsOf(edition).every((equation) => judge(equation, values).outcome === "holds") &&
          cells.every(({ id }) => (values[id] ?? -1) >= 0);
        // Inserted with its event and nothing else, so that the same report can be tried again and again.
        const outcome = await refusal(
          transaction(pool, async (client) => {
            await insert(client, "revisions", row, false);
            await event(client, "reports", world.report);
          }),
        );
        if (good) outcomes.in += 1;
        else outcomes.out += 1;
        expect(outcome === "nothing refused it").toBe(good);
        if (!good) expect(["revision_balanced", "revision_bounds"]).toContain(outcome);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(outcomes.in, outcomes.out)).toBeGreaterThan(20);
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM revisions WHERE NOT archive AND broken_equations(edition, \"values\") <> '{}'",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

/** What was received stands opposite: each balance is met by what is carried out. */
function balanced(values: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const met: Record<string, number> = { ...values };
  const edition = editionById("2021");
  for (const equation of equationsOf(edition).filter(({ rule }) => rule.endsWith("-BAL"))) {
    const { left, right } = judge(equation, withTotals(edition, met));
    const open = [...equation.right, ...equation.left].filter((id) => met[id] !== undefined);
    const onRight = open.find((id) => equation.right.includes(id));
    const onLeft = open.find((id) => equation.left.includes(id));
    if (left > right && onRight) met[onRight] = (met[onRight] ?? 0) + left - right;
    if (left < right && onLeft) met[onLeft] = (met[onLeft] ?? 0) + right - left;
  }
  return met;
}
