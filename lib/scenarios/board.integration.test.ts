import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/board/route";
import { openSession } from "@/lib/auth/open-session";
import { asOf, now } from "@/lib/clock";
import { remindOffices } from "@/lib/commands/remind-offices";
import { startReport } from "@/lib/commands/start-report";
import { recall } from "@/lib/commands/recall";
import { command } from "@/lib/db/command";
import { testDatabase } from "@/lib/db/test-database";
import { boardOf, boardYears } from "@/lib/queries/board-of";
import { noticesOf } from "@/lib/queries/notices-of";
import { countsOf, lateBy, placeOf } from "@/lib/report/progress";
import { STATES, type State } from "@/lib/report/workflow";
import { drafted, outcomeOf, reportIn, submitted } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

const { pool } = testDatabase();

const YEAR = 2025;
const district = await testDistrict("board", { agencies: 14, year: YEAR });
const elsewhere = await testDistrict("board-elsewhere", { year: YEAR });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const administrator = await testActor(district, district.regionId, {
  role: "administrator",
  username: "administrator",
});
const far = await testActor(elsewhere, elsewhere.regionId, { role: "reviewer", username: "far" });

/** The day due is 15 January. */
const ON_TIME = new Date("2026-01-15T15:00:00Z");
const TWO_LATE = new Date("2026-01-17T02:00:00Z");
const LATER = new Date("2026-01-20T02:00:00Z");

/** One office in every state, in time but for the one approved; the thirteenth began late, the rest not at all. */
const clerks = await Promise.all(
  district.offices.map(({ id }, index) =>
    testActor(district, id, { role: "clerk", username: `clerk${index}` }),
  ),
);
for (const [index, state] of (Object.keys(STATES) as State[]).entries()) {
  const clerk = clerks[index] ?? reviewer;
  await asOf(state === "approved" ? TWO_LATE : ON_TIME, () => reportIn(state, { district, clerk, reviewer }));
}

const board = () => boardOf(reviewer, YEAR);

describe("the filing board", () => {
  it("counts as the tables do", async () => {
    const { lines } = await asOf(LATER, board);
    const counts = countsOf(lines, LATER);
    const { rows } = await pool.query<{ place: string; count: number }>(
      `SELECT coalesce(r.state, 'none') AS place, count(*)::int AS count
       FROM offices o LEFT JOIN reports r ON r.office_id = o.id AND r.year = $2
       WHERE o.region_id = $1 AND o.id <> $1 GROUP BY 1`,
      [district.regionId, YEAR],
    );
    expect(Object.fromEntries([...counts.places].filter(([, count]) => count > 0))).toEqual(
      Object.fromEntries(rows.map(({ place, count }) => [place, count])),
    );
    const late = await pool.query<{ overdue: number; late: number }>(
      `SELECT count(*) FILTER (WHERE f.at IS NULL)::int AS overdue,
              count(*) FILTER (WHERE f.at::date > '2026-01-15')::int AS late
       FROM offices o LEFT JOIN LATERAL (
         SELECT min(v.created_at AT TIME ZONE 'Asia/Shanghai') AS at FROM revisions v
         JOIN reports r ON r.id = v.report_id WHERE r.office_id = o.id AND r.year = $2) f ON true
       WHERE o.region_id = $1 AND o.id <> $1`,
      [district.regionId, YEAR],
    );
    expect({ overdue: counts.overdue, late: counts.late }).toEqual(late.rows[0]);
    expect(counts.total).toBe(district.offices.length);
  });

  it("names who is responsible, without the accounts that are closed", async () => {
    const officeId = district.offices[13]?.id ?? 0;
    const gone = await testActor(district, officeId, { role: "clerk", username: "gone" });
    await command(null, async (tx) => {
      await tx.account.update({ where: { id: gone.accountId }, data: { disabledAt: LATER } });
      return { events: [{ subject: "accounts", subjectId: gone.accountId, kind: "disable" }], result: null };
    });
    const line = (await board()).lines.find((each) => each.officeId === officeId);
    expect(line?.responsible).toEqual(["clerk13"]);
  });

  it("goes by an office's newest extension", async () => {
    const officeId = district.offices[12]?.id ?? 0;
    for (const day of ["2026-01-18", "2026-01-25"])
      await command(administrator, async (tx) => {
        await tx.seasonExtension.create({
          data: {
            seasonId: district.seasonId,
            officeId,
            campaignDue: new Date(day),
            reason: "机构改革",
            grantedBy: administrator.accountId,
          },
        });
        return {
          events: [{ subject: "seasons", subjectId: district.seasonId, kind: "extend" }],
          result: null,
        };
      });
    const line = (await board()).lines.find((each) => each.officeId === officeId);
    expect([line?.due, line?.extended]).toEqual(["2026-01-25", true]);
  });

  it("shows the region's own report beside the offices, by the day of the law for it, and counts it nowhere", async () => {
    const before = await asOf(LATER, board);
    expect(before.own).toMatchObject({ reportId: null, state: null, due: "2026-03-31", publishedAt: null });
    const { id } = await startReport(reviewer, district.seasonId);
    const after = await asOf(LATER, board);
    expect(after.own).toMatchObject({ reportId: id, state: "draft" });
    expect(after.mark).not.toBe(before.mark);
    expect(after.lines).toEqual(before.lines);
  });

  it("is not there for clerks, for other years, nor for other regions' offices", async () => {
    const [clerk] = clerks;
    expect(await outcomeOf(boardOf(clerk ?? reviewer, YEAR))).toBe("not-found");
    expect(await outcomeOf(boardYears(clerk ?? reviewer))).toBe("not-found");
    expect(await outcomeOf(boardOf(reviewer, 2019))).toBe("not-found");
    expect(await boardYears(administrator)).toEqual([YEAR]);
    const own = new Set(district.offices.map(({ id }) => id));
    expect((await boardOf(far, YEAR)).lines.some(({ officeId }) => own.has(officeId))).toBe(false);
  });
});

describe("the door of the board", () => {
  it("answers 304 until somebody moves, and then with the new counts", async () => {
    const cookie = await cookieOf(reviewer.accountId);
    const ask = (mark: string | null) =>
      GET(
        new Request(`http://portal.example.gov.cn/api/board?year=${YEAR}`, {
          headers: { host: "portal.example.gov.cn", cookie, ...(mark && { "if-none-match": mark }) },
        }),
        { params: Promise.resolve({}) },
      );
    const first = await ask(null);
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toBe("no-store");
    const mark = first.headers.get("etag");
    expect((await ask(mark)).status).toBe(304);
    const clerk = clerks[9] ?? reviewer;
    const id = await drafted({ district, clerk, reviewer });
    expect((await ask(mark)).status).toBe(200);
    const begun = (await ask(null)).headers.get("etag");
    await submitted(clerk, id);
    expect((await ask(begun)).status).toBe(200);
    const line = (await board()).lines.find(({ officeId }) => officeId === clerk.officeId);
    expect(line && placeOf(line)).toBe("submitted");
  });
});

describe("a reminder by hand", () => {
  const remindAll = (offices: readonly number[], at = LATER) =>
    asOf(at, () => remindOffices(reviewer, { year: YEAR, offices }));

  it("reaches the clerks of the chosen offices once a day, and nobody who has submitted", async () => {
    const [draft, filed, , , , , , , quiet] = district.offices.map(({ id }) => id);
    const chosen = [draft ?? 0, filed ?? 0, quiet ?? 0];
    const answers = await Promise.all([remindAll(chosen), remindAll(chosen)]);
    expect(answers.map(({ reminded }) => reminded.length).toSorted()).toEqual([0, 2]);
    expect(answers.map(({ already }) => already.length).toSorted()).toEqual([0, 2]);
    for (const { filed: done } of answers) expect(done).toEqual(["区第2局"]);
    const told = async (index: number) =>
      (await noticesOf(clerks[index] ?? reviewer)).news.filter(({ title }) => title.startsWith("审核人提醒"));
    expect((await told(0)).map(({ title }) => title)).toEqual([
      "审核人提醒：请抓紧办理青禾区第1局2025年度报告",
    ]);
    expect((await told(8)).map(({ address }) => address)).toEqual(["/desk"]);
    expect(await told(1)).toEqual([]);
    await remindAll([draft ?? 0], new Date("2026-01-21T02:00:00Z"));
    expect(await told(0)).toHaveLength(2);
  });

  it("says so where an office has nobody to be reminded", async () => {
    const officeId = district.offices[10]?.id ?? 0;
    await command(null, async (tx) => {
      const id = clerks[10]?.accountId ?? 0;
      await tx.account.update({ where: { id }, data: { disabledAt: LATER } });
      return { events: [{ subject: "accounts", subjectId: id, kind: "disable" }], result: null };
    });
    expect((await remindAll([officeId])).nobody).toEqual(["区第11局"]);
  });

  it("is the reviewers' alone, for offices of their own region", async () => {
    const one = { year: YEAR, offices: [district.offices[8]?.id ?? 0] };
    expect(await outcomeOf(remindOffices(administrator, one))).toBe("not-allowed");
    expect(await outcomeOf(remindOffices(clerks[0] ?? reviewer, one))).toBe("not-found");
    expect(await outcomeOf(remindOffices(far, one))).toBe("not-found");
    expect(await outcomeOf(remindOffices(reviewer, { ...one, year: 2019 }))).toBe("not-found");
  });
});

it("a submission recalled counts as not made until it is made again; then the first one counts", async () => {
  const clerk = clerks[11] ?? reviewer;
  const id = await asOf(ON_TIME, () => drafted({ district, clerk, reviewer }));
  await asOf(ON_TIME, () => submitted(clerk, id));
  await asOf(TWO_LATE, () => recall(clerk, id));
  const line = async () => {
    const found = (await board()).lines.find(({ officeId }) => officeId === clerk.officeId);
    return found && [placeOf(found), lateBy(found, LATER)];
  };
  expect(await line()).toEqual(["draft", 5]);
  await asOf(LATER, () => submitted(clerk, id));
  expect(await line()).toEqual(["submitted", 0]);
});

function cookieOf(accountId: number): Promise<string> {
  return command({ accountId }, async (tx) => {
    const token = await openSession(tx, accountId, now());
    return {
      events: [{ subject: "accounts", subjectId: accountId, kind: "sign-in" }],
      result: `session=${token}`,
    };
  });
}
