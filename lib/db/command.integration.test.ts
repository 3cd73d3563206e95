import { describe, expect, expectTypeOf, it } from "vitest";
import { db, query } from "./client";
import { command, type Done, type Tx } from "./command";
import { failureOf } from "./failure";
import { testDatabase } from "./test-database";
import type { Prisma, PrismaClient } from "./generated/client";

const { pool } = testDatabase();

const office = (tx: Tx, slug: string) =>
  tx.office.create({ data: { type: "region", fullName: slug, shortName: slug, slug } });

describe("a command", () => {
  it("writes what it did and that it did it together", async () => {
    const id = await command(null, async (tx) => {
      const { id } = await office(tx, "yunqi");
      return { events: [{ subject: "offices", subjectId: id, kind: "office.opened" }], result: id };
    });
    expect(await db.office.findUniqueOrThrow({ where: { id } })).toMatchObject({ regionId: id });
    expect(await db.event.findMany({ where: { subject: "offices", subjectId: id } })).toHaveLength(1);
  });

  it("leaves nothing when its body throws", async () => {
    const attempt = command(null, async (tx): Promise<Done<null>> => {
      await office(tx, "gone");
      throw new Error("no");
    });
    await expect(attempt).rejects.toThrow("no");
    expect(await db.office.count({ where: { slug: "gone" } })).toBe(0);
  });

  it("is refused by the database when its events are about something else", async () => {
    const attempt = command(null, async (tx) => {
      const { id } = await office(tx, "silent");
      return { events: [{ subject: "offices", subjectId: id + 1_000, kind: "office.opened" }], result: id };
    });
    const error: unknown = await attempt.catch((caught: unknown) => caught);
    expect(failureOf(error)).toMatchObject({ constraint: "witnessed" });
    expect(await db.office.count({ where: { slug: "silent" } })).toBe(0);
  });

  it("runs again when two of them could not be put in an order, and both succeed", async () => {
    const { rows } = await pool.query<{ id: number }>("SELECT id FROM offices WHERE slug = 'yunqi'");
    const id = rows[0]?.id ?? 0;
    const tries: number[] = [];
    const rename = (n: number) =>
      command(
        null,
        async (tx) => {
          tries.push(n);
          const before = await tx.office.findUniqueOrThrow({ where: { id } });
          await tx.office.update({ where: { id }, data: { position: before.position + 1 } });
          return { events: [{ subject: "offices", subjectId: id, kind: "office.moved" }], result: null };
        },
        { isolation: "Serializable" },
      );
    await Promise.all([1, 2, 3, 4].map(rename));
    expect((await db.office.findUniqueOrThrow({ where: { id } })).position).toBe(4);
    expect(tries.length).toBeGreaterThan(4);
  });

  it("reads rows through the pool", async () => {
    expect(await query<{ n: number }>("SELECT $1::int + 1 AS n", [1])).toEqual([{ n: 2 }]);
  });
});

describe("the types", () => {
  it("let nobody write outside a command", () => {
    expectTypeOf<keyof typeof db>().toEqualTypeOf<Uncapitalize<Prisma.ModelName>>();
    expectTypeOf<keyof (typeof db)["report"]>().toEqualTypeOf<
      | "findUnique"
      | "findUniqueOrThrow"
      | "findFirst"
      | "findFirstOrThrow"
      | "findMany"
      | "count"
      | "aggregate"
      | "groupBy"
    >();
    expectTypeOf<PrismaClient>().not.toExtend<Tx>();
    expectTypeOf<Prisma.TransactionClient>().not.toExtend<Tx>();
  });

  it("let no body end without an event", () => {
    type Body = (tx: Tx) => Promise<Done<null>>;
    expectTypeOf<() => Promise<{ events: []; result: null }>>().not.toExtend<Body>();
    expectTypeOf<() => Promise<{ result: null }>>().not.toExtend<Body>();
    expectTypeOf<() => Promise<void>>().not.toExtend<Body>();
  });
});
