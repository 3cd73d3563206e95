import { entriesOf } from "../../lib/samples/entries-of";
import { allZero, filedBy, typicalTown, unbalanced } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { asked, expect, REVIEWER, SECOND_REVIEWER, test } from "../fixtures";
import { startByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

type Refused = {
  readonly code: string;
  readonly issues: readonly { readonly at: string | null }[];
  readonly detail: Readonly<Record<string, unknown>>;
};

test("a report that does not balance is refused without any code of ours in between", async ({
  found,
  programOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区菱湖镇人民政府",
    shortName: "菱湖镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const id = await startByProgram(program, filedBy(unbalanced(YEAR), office));
  const response = await program.post(`/api/reports/${id}/submit`, { data: {} });
  expect(response.status()).toBe(422);
  const { code, issues } = (await response.json()) as Refused;
  expect(code).toBe("blocked");
  expect(issues.map(({ at }) => at)).toContain("applications:received:new|natural");
});

test("a report of another office is not found, whatever is asked of it", async ({ found, programOf }) => {
  const own = await found({ fullName: "云栖区商务局", shortName: "区商务局", type: "bureau" });
  const other = await found({ fullName: "云栖区应急管理局", shortName: "区应急局", type: "bureau" });
  const id = await submitByProgram(await programOf(own.clerk), filedBy(allZero(YEAR), own.office));
  const stranger = await programOf(other.clerk);
  const [first] = entriesOf(allZero(YEAR));
  const tries = await Promise.all([
    stranger.get(`/reports/${id}`),
    stranger.get(`/reports/${id}/edit`),
    stranger.get(`/api/reports/${id}/preview`),
    stranger.patch(`/api/reports/${id}/draft`, { data: { entries: [{ ...first, version: 1 }] } }),
    stranger.post(`/api/reports/${id}/submit`, { data: {} }),
    stranger.post(`/api/reports/${id}/recall`, { data: {} }),
  ]);
  expect(tries.map((response) => response.status())).toEqual([404, 404, 404, 404, 404, 404]);
});

test("of two approvals at once one counts; the other is told it came too late", async ({
  found,
  programOf,
}) => {
  const { office, clerk } = await found({ fullName: "云栖区统计局", shortName: "区统计局", type: "bureau" });
  const id = await submitByProgram(await programOf(clerk), filedBy(allZero(YEAR), office));
  const reviewers = [await programOf(REVIEWER), await programOf(SECOND_REVIEWER)];
  const [first] = reviewers;
  if (!first) throw new Error("no reviewer");
  const { contentSha256 } = await asked<{ contentSha256: string }>(first, `/api/reports/${id}/begin-review`);
  const answers = await Promise.all(
    reviewers.map((each) => each.post(`/api/reports/${id}/approve`, { data: { contentSha256 } })),
  );
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409]);
});

test("an approval of what is no longer there is refused, with the difference", async ({
  found,
  programOf,
  deskOf,
}) => {
  const { office, clerk } = await found({
    fullName: "云栖区莲塘镇人民政府",
    shortName: "莲塘镇",
    type: "town",
  });
  const program = await programOf(clerk);
  const sample = filedBy(typicalTown(YEAR), office);
  const id = await submitByProgram(program, sample);
  const reviewer = await programOf(REVIEWER);
  const { contentSha256 } = await asked<{ contentSha256: string }>(
    reviewer,
    `/api/reports/${id}/begin-review`,
  );
  const page = await deskOf(SECOND_REVIEWER);
  await page.goto(`/reports/${id}`);

  await asked(reviewer, `/api/reports/${id}/return`, { contentSha256, reason: "请核对行政许可的数量。" });
  const entries = [{ key: "disclosure:a20_5:license:decisions", raw: "40", version: 1 }];
  const management = (sample.filing.texts["overview:management"] ?? "").replace("39件", "40件");
  const told = { key: "text:overview:management", raw: management, version: 1 };
  const saved = await program.patch(`/api/reports/${id}/draft`, { data: { entries: [...entries, told] } });
  expect(saved.status(), await saved.text()).toBe(200);
  await asked(program, `/api/reports/${id}/submit`, { answer: "已核对，应为40件。" });
  await asked(reviewer, `/api/reports/${id}/begin-review`);

  const refused = await reviewer.post(`/api/reports/${id}/approve`, { data: { contentSha256 } });
  expect(refused.status()).toBe(409);
  const { code, detail } = (await refused.json()) as Refused;
  expect(code).toBe("stale");
  expect(JSON.stringify(detail)).toContain("disclosure:a20_5:license:decisions");

  await page.getByRole("button", { name: /^审核通过/u }).click();
  await expect(page.getByRole("alert").filter({ hasText: "报告已经变化" })).toBeVisible();
  await expect(page.getByRole("alert").getByText("40", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "重新载入" }).click();
  await page.getByRole("button", { name: /^审核通过/u }).click();
  await expect(page.getByText("审核已经通过")).toBeVisible();
});

test("nobody gets in without a session, and no other site may ask in our name", async ({
  playwright,
  baseURL,
  programOf,
}) => {
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  expect((await nobody.post("/api/reports", { data: { seasonId: 1 } })).status()).toBe(401);
  const desk = await nobody.get("/desk");
  expect(new URL(desk.url()).pathname).toBe("/sign-in");
  const reviewer = await programOf(REVIEWER);
  const forged = await reviewer.post("/api/reports/1/approve", {
    data: { contentSha256: "0".repeat(64) },
    headers: { Origin: "https://elsewhere.example" },
  });
  expect(forged.status()).toBe(403);
  await nobody.dispose();
});
