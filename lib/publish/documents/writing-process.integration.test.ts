import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS } from "@/lib/document/paper/kinds";
import { contentOf } from "@/lib/report/content";
import { typicalBureau } from "@/lib/samples/filings";
import { writeApart } from "./writing-process";

const { edition, filing } = typicalBureau(2025);
const IDENTITY = {
  office: "jyj",
  number: 1,
  sha256: "0".repeat(64),
  dated: new Date("2026-01-20T01:00:00Z"),
  published: true,
};
const order = (title: string) => ({
  content: { ...contentOf(edition, filing, []), title },
  identity: IDENTITY,
  kinds: DOCUMENT_KINDS,
});

describe("the process that writes documents", () => {
  it("writes what is asked of it by many at once, to each his own", async () => {
    const titles = ["甲局", "乙局", "丙局", "丁局"].map((name) => `${name}2025年政府信息公开工作年度报告`);
    const written = await Promise.all(titles.map((title) => writeApart(order(title))));
    for (const [at, { files, troubles }] of written.entries()) {
      expect(troubles).toEqual([]);
      expect(files.map(([kind]) => kind)).toEqual(["docx", "pdf", "xlsx", "csv"]);
      const csv = new TextDecoder().decode(files.at(-1)?.[1]);
      expect(csv).toContain(titles[at]);
    }
  });

  it("says what it could not write, and goes on", async () => {
    const broken = { ...order("甲局"), content: { ...contentOf(edition, filing, []), edition: "1999" } };
    await expect(writeApart(broken)).rejects.toThrow();
    expect((await writeApart(order("甲局"))).files).toHaveLength(4);
  });
});
