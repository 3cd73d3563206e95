import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { chooseRollup } from "@/lib/commands/choose-rollup";
import { publish } from "@/lib/commands/publish";
import { testDatabase } from "@/lib/db/test-database";
import { readSheets } from "@/lib/formats/xlsx/sheets";
import { DOCUMENT_KINDS, documentName } from "@/lib/document/paper/kinds";
import { openZip } from "@/lib/formats/zip/open";
import { zipStream } from "@/lib/formats/zip/stream";
import { publishAll } from "@/lib/publish/publish-all";
import { seasonDocuments } from "@/lib/publish/season-documents";
import { rollupOf } from "@/lib/queries/rollup-of";
import { seasonWorkbook } from "@/lib/queries/season-workbook";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { printQuantity } from "@/lib/template/quantity";
import { cellsOf, tablesOf } from "@/lib/template/walk";
import { ownReportSubmitted, rollupDistrict } from "./rollup-district";
import { outcomeOf, SECRECY } from "./test-reports";
import { testActor } from "./test-district";

testDatabase();

const made = await rollupDistrict("qinghe", ["published", "published", "submitted", "draft", "approved"]);
const { district, reviewer, administrator } = made;
const { seasonId, year } = district;
await chooseRollup(administrator, district.offices[4]?.id ?? 0, {
  year,
  included: false,
  reason: "=垂直管理单位",
});
const second = await testActor(district, district.regionId, { role: "reviewer", username: "second" });
const own = await ownReportSubmitted(made);
await beginReview(second, own.id);
await approve(second, own.id, own);
await publish(second, own.id, { ...own, secrecy: SECRECY });

const folder = await mkdtemp(join(tmpdir(), "season-"));
beforeAll(() => publishAll(folder));
afterAll(() => rm(folder, { recursive: true }));

describe("the workbook of a season", () => {
  it("has a row an office and the sums of the page, figure by figure", async () => {
    const { bytes, name } = await seasonWorkbook(reviewer, seasonId, "submitted");
    expect(name).toBe("青禾区2024年度汇总表（含已报送）.xlsx");
    const sheets = await readSheets(bytes, name);
    const { sums } = await rollupOf(reviewer, { year, basis: "submitted" });
    for (const [at, table] of tablesOf(EDITION_2021).entries()) {
      const rows = sheets[at]?.rows.slice(2) ?? [];
      expect(rows.map((row) => row.slice(0, 2))).toEqual([
        ["青禾区第1局", "已公开"],
        ["青禾区第2局", "已公开"],
        ["青禾区第3局", "已报送"],
        ["合计", "计入3个单位"],
        ["青禾区第4局", "缺报：● 草稿"],
        ["青禾区第5局", "不纳入：=垂直管理单位"],
      ]);
      const cells = cellsOf(EDITION_2021).filter((cell) => cell.table === table);
      const printed = cells.map(({ id, quantity }) => printQuantity(sums[id] ?? null, quantity));
      expect(rows[3]?.slice(2)).toEqual(printed);
      expect(rows[4]?.slice(2).every((text) => text === "")).toBe(true);
      expect(rows[5]?.slice(2).every((text) => text !== "")).toBe(true);
    }
  });

  it("is not there for a clerk, nor for another region", async () => {
    const other = await rollupDistrict("elsewhere", [null]);
    const clerk = made.desks[0]?.clerk ?? reviewer;
    expect(await outcomeOf(seasonWorkbook(clerk, seasonId, "submitted"))).toBe("not-found");
    expect(await outcomeOf(seasonWorkbook(other.reviewer, seasonId, "submitted"))).toBe("not-found");
    expect(await outcomeOf(seasonDocuments(clerk, seasonId, folder))).toBe("not-found");
    expect(await outcomeOf(seasonDocuments(other.reviewer, seasonId, folder))).toBe("not-found");
    expect(await outcomeOf(seasonDocuments(other.reviewer, other.district.seasonId, folder))).toBe(
      "not-found",
    );
  });
});

const FILES = ["index.html", "report.json", ...DOCUMENT_KINDS.map(documentName)];

describe("the documents of a season", () => {
  it("are the published files byte for byte, and nothing of what is not public", async () => {
    const { files } = await seasonDocuments(reviewer, seasonId, folder);
    const { stream, size } = await zipStream(files);
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(bytes.length).toBe(size);
    const found = await openZip(bytes, "全部.zip", () => true);
    const folders = ["青禾区第1局（qinghe-0）", "青禾区第2局（qinghe-1）", "青禾区（qinghe）"];
    expect([...found.keys()].toSorted()).toEqual(
      folders.flatMap((under) => FILES.map((name) => `${under}/${name}`)).toSorted(),
    );
    const page = await readFile(join(folder, `qinghe/qinghe-0/${year}/index.html`));
    expect(Buffer.from(found.get("青禾区第1局（qinghe-0）/index.html") ?? []).equals(page)).toBe(true);
  });
});

describe("the region's own report in public", () => {
  it("has the address of an office, beside the region's board of the year", async () => {
    const page = await readFile(join(folder, `qinghe/qinghe/${year}/index.html`), "utf8");
    expect(page).toContain(`青禾区${year}年`);
    const board = await readFile(join(folder, `qinghe/${year}/index.html`), "utf8");
    expect(board).toContain("公布时限情况");
    expect(board).toContain(`href="/qinghe/qinghe/${year}/"`);
    const district = await readFile(join(folder, "qinghe/index.html"), "utf8");
    expect(district).toContain(`href="/qinghe/qinghe/"`);
  });

  it("is no part of its own roll-up", async () => {
    const { members } = await rollupOf(reviewer, { year, basis: "published" });
    expect(members.map(({ officeId }) => officeId)).not.toContain(district.regionId);
  });
});
