import { describe, expect, it } from "vitest";
import type { RegisterLine } from "@/lib/report/register";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { planRegister } from "./register-plan";

const NOW = editionById("2021");
const YEAR = 2024;
const NEW = "applications:received:new|natural";
const IN = "applications:received:carriedIn|natural";
const OUT = "applications:carriedOut|natural";
const GRANTED = "applications:result:granted|natural";

const LINE: RegisterLine = {
  line: 2,
  receivedOn: "2024-03-04",
  applicant: "natural",
  result: "result:granted",
  repliedOn: "2024-03-20",
};
const CARRIED: RegisterLine = { ...LINE, line: 3, receivedOn: "2023-12-20" };
const FOREIGN: RegisterLine = { ...LINE, line: 4, receivedOn: "2025-01-02", repliedOn: "2025-01-03" };

const plan = (
  typed: Readonly<Record<string, string>>,
  previous: Parameters<typeof planRegister>[2]["previous"],
) =>
  planRegister(NOW, [LINE, CARRIED, FOREIGN], {
    year: YEAR,
    previous,
    read: (key) => typed[key] ?? "",
  });

describe("a register beside 表三", () => {
  it("fills empty places, asks where something else stands, and leaves totals to the form", () => {
    const { conflicts, fills, noughts, same, problems } = plan({ [NEW]: "5", [OUT]: "０" }, null);
    expect(conflicts.map(({ key, counted, current }) => [key, counted, current])).toEqual([[NEW, "1", "5"]]);
    expect(fills.map(({ key, counted }) => [key, counted])).toEqual([
      [IN, "1"],
      [GRANTED, "2"],
    ]);
    const typed = cellsOf(NOW).filter(({ table, total }) => table.id === "applications" && !total);
    expect([same, noughts.length]).toEqual([1, typed.length - 4]);
    expect(problems.map(({ line }) => line)).toEqual([4]);
  });

  it("asks for what cannot be read as for what differs", () => {
    const { conflicts } = plan({ [GRANTED]: "二" }, null);
    expect(conflicts.map(({ key }) => key)).toEqual([GRANTED]);
  });

  it("only compares 上年结转 where last year's report is here", () => {
    const before = { year: YEAR - 1, edition: "2021", values: { [OUT]: 2 } } as const;
    const { fills, noughts, carries } = plan({}, before);
    expect([...fills.map(({ key }) => key), ...noughts].filter((key) => key.includes("carriedIn"))).toEqual(
      [],
    );
    expect(carries).toHaveLength(6);
    expect(carries[0]).toMatchObject({ name: "自然人", counted: "1", before: 2, agrees: false });
    expect(carries[1]).toMatchObject({ counted: "0", before: null, agrees: false });
    const older = { ...before, year: YEAR - 2 };
    expect(plan({}, older).carries).toEqual([]);
  });

  it("compares with the opening figures, where these were given instead", () => {
    const { fills, carries } = plan({ [`opening:${OUT}`]: "1" }, null);
    expect(fills.map(({ key }) => key)).not.toContain(IN);
    expect(carries).toEqual([expect.objectContaining({ counted: "1", before: 1, agrees: true })]);
  });

  it("says how many came in and how many went out: the same", () => {
    expect(plan({}, null).sums).toEqual({ received: 1, carriedIn: 1, done: 2, carriedOut: 0 });
  });
});
