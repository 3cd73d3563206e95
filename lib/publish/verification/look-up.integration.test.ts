import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { receiptNumber } from "@/lib/report/receipt";
import { approve, publicationRow, publish } from "@/prisma/guards/publishing";
import { createWorld, revisionRow, submit, zeros } from "@/prisma/guards/world";
import { lookUp } from "./look-up";

const { pool } = testDatabase();
const YEAR = 2024;

describe("what the portal knows of a digest or a receipt number", () => {
  it("is the version of the report, once it was published", async () => {
    const { sha256, publication } = await published();
    const byDigest = await lookUp(sha256);
    expect(byDigest).toMatchObject({ kind: "valid", version: { sha256, year: YEAR, number: 1 } });
    const number = receiptNumber({ kind: "publication", year: YEAR, id: publication, sha256 });
    expect(await lookUp(` ${number.toLowerCase()}`)).toEqual(byDigest);
  });

  it("is of a submission no more than that and when, whoever asks by whatever", async () => {
    const { revision, sha256, world } = await submitted(4_041_704);
    const number = receiptNumber({ kind: "submission", year: YEAR, id: revision, sha256 });
    for (const typed of [sha256, number]) {
      const known = await lookUp(typed);
      expect(known).toEqual({ kind: "unpublished", sha256, submittedAt: expect.any(Date) });
      expect(JSON.stringify(known)).not.toContain(`单位`);
    }
    await approve(pool, world, revision);
    expect((await lookUp(number)).kind).toBe("unpublished");
  });

  it("is nothing of a number whose parts do not belong together, so that none can be guessed", async () => {
    const { revision, sha256 } = await submitted(17);
    const own = { kind: "submission", year: YEAR, id: revision, sha256 } as const;
    const other = sha256.startsWith("0") ? "f" : "0";
    for (const wrong of [
      { ...own, sha256: `${other}${sha256.slice(1)}` },
      { ...own, year: YEAR - 1 },
      { ...own, id: revision + 1_000 },
      { ...own, kind: "publication" as const },
    ])
      expect(await lookUp(receiptNumber(wrong))).toEqual({ kind: "unknown" });
    expect(await lookUp("f".repeat(64))).toEqual({ kind: "unknown" });
  });

  it("is asked for in a way that can be read: words, half a digest and figures are not", async () => {
    for (const typed of ["区教育局", "9f3a", "20250001", "' OR 1=1 --"])
      expect(await lookUp(typed)).toEqual({ kind: "unreadable" });
  });
});

/** A submission as with psql; the figure makes its content its own. */
async function submitted(figure: number) {
  const world = await createWorld(pool, YEAR);
  const row = revisionRow(world, { ...zeros(), "disclosure:a20_5:license:decisions": figure });
  return { world, sha256: row.content_sha256, revision: await submit(pool, world, row) };
}

async function published() {
  const { world, sha256, revision } = await submitted(5);
  await approve(pool, world, revision);
  return { sha256, publication: await publish(pool, world, publicationRow(world, revision, sha256)) };
}
