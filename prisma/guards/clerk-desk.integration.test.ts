import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf } from "./stages";
import { createWorld, revisionRow, submit, zeros, type World } from "./world";

const { pool } = testDatabase();
const { witnessed } = stagesOf(pool);

describe("the register of applications", () => {
  const add = (
    { report }: World,
    line: number,
    days: readonly [string, string | null] = ["2024-03-01", null],
  ) =>
    witnessed(
      "reports",
      report,
      "INSERT INTO register_lines (report_id, line, received_on, applicant, result, replied_on) VALUES ($1, $2, $3, 'natural', $5, $4)",
      [report, line, ...days, days[1] && "result:granted"],
    );

  it("is taken with an event while the draft is open, and refused once submitted", async () => {
    const world = await createWorld(pool);
    await add(world, 1);
    await submit(pool, world, revisionRow(world, zeros()));
    expect(await refusal(add(world, 2))).toBe("entry_open");
    const remove = "DELETE FROM register_lines WHERE report_id = $1";
    expect(await refusal(witnessed("reports", world.report, remove, [world.report]))).toBe("entry_open");
  });

  it("knows no reply before the receipt and no change in silence", async () => {
    const world = await createWorld(pool);
    expect(await refusal(add(world, 1, ["2024-03-02", "2024-03-01"]))).toBe("register_line");
    const silent =
      "INSERT INTO register_lines (report_id, line, received_on, applicant) VALUES ($1, 1, '2024-01-02', 'natural')";
    expect(await refusal(pool.query(silent, [world.report]))).toBe("witnessed");
  });
});

describe("the scan of a signed print", () => {
  const scan = Buffer.from("%PDF-1.7");
  const add = ({ report, clerk }: World, about: { type?: string; sha?: string } = {}) =>
    witnessed(
      "reports",
      report,
      "INSERT INTO sealed_scans (report_id, content_sha256, media_type, bytes, sha256, matched_by, uploaded_by) VALUES ($1, $2, $3, $4, $5, 'qr', $6)",
      [
        report,
        "a".repeat(64),
        about.type ?? "application/pdf",
        scan,
        about.sha ?? createHash("sha256").update(scan).digest("hex"),
        clerk,
      ],
    );

  it("is kept for good under its own hash", async () => {
    const world = await createWorld(pool);
    await add(world);
    const change = "UPDATE sealed_scans SET content_sha256 = repeat('b', 64) WHERE report_id = $1";
    expect(await refusal(witnessed("reports", world.report, change, [world.report]))).toBe("immutable");
    expect(await refusal(add(world, { sha: "0".repeat(64) }))).toBe("scan_hashed");
    expect(await refusal(add(world, { type: "text/html" }))).toBe("scan_media_type");
  });
});
