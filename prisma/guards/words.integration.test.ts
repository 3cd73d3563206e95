import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf } from "./stages";
import { createWorld } from "./world";

const { pool } = testDatabase();
const { sql, witnessed } = stagesOf(pool);

describe("words have a list", () => {
  it("refuses roles, types, sources, subjects and kinds nobody knows", async () => {
    const { office, clerk, report } = await createWorld(pool);
    expect(
      await refusal(witnessed("accounts", clerk, "UPDATE accounts SET role = 'king' WHERE id = $1", [clerk])),
    ).toBe("account_role");
    expect(
      await refusal(
        witnessed("offices", office, "UPDATE offices SET type = 'court' WHERE id = $1", [office]),
      ),
    ).toBe("office_type");
    expect(
      await refusal(
        witnessed("offices", office, "UPDATE offices SET type = 'region' WHERE id = $1", [office]),
      ),
    ).toBe("office_region");
    const entry =
      "INSERT INTO draft_entries (report_id, key, raw, changed_by, source) VALUES ($1, 'k', '1', $2, 'guess')";
    expect(await refusal(witnessed("reports", report, entry, [report, clerk]))).toBe("entry_source");
    expect(
      await refusal(sql("INSERT INTO events (kind, subject, subject_id) VALUES ('x', 'weather', 1)")),
    ).toBe("event_subject");
    expect(
      await refusal(sql("INSERT INTO events (kind, subject, subject_id) VALUES (' ', 'offices', 1)")),
    ).toBe("event_kind");
  });
});
