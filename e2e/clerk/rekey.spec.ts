import type { APIRequestContext, Page } from "@playwright/test";
import { filedBy, typicalBureau } from "../../lib/samples/filings";
import type { Sample } from "../../lib/samples/sample";
import { reportYearAt } from "../../lib/samples/report-year";
import {
  ADMINISTRATOR,
  asked,
  expect,
  hire,
  REVIEWER,
  test,
  type Credentials,
  type Founded,
} from "../fixtures";
import { inspectHere } from "../inspect";
import { startByProgram } from "../steps";
import { withStore } from "../store";

/** A year of its own, before all others here: what it asks for is asked of nobody else. */
const YEAR = 2022;
const SAMPLES = reportYearAt(new Date());
const COLUMNS = [
  "natural",
  "org:business",
  "org:research",
  "org:publicInterest",
  "org:legalService",
  "org:other",
  "total",
].map((column) => `applications:result:total|${column}`);

test.beforeAll(async ({ playwright, baseURL }) => {
  const administrator = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const { username, password } = ADMINISTRATOR;
  await asked(administrator, "/api/session", { username, password });
  const days = { campaignDue: `${YEAR + 1}-01-20`, legalDue: `${YEAR + 1}-01-31` };
  await asked(administrator, "/api/seasons", { year: YEAR, ...days });
  await administrator.dispose();
  await withStore(async (client) => {
    await client.query("BEGIN");
    await client.query("UPDATE seasons SET rekey = true WHERE year = $1", [YEAR]);
    await client.query(
      "INSERT INTO events (kind, subject, subject_id) SELECT 'change', 'seasons', id FROM seasons WHERE year = $1",
      [YEAR],
    );
    await client.query("COMMIT");
  });
});

test("the totals are typed again blind; two wrong attempts hold the report, right ones of a fresh eye free it", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { id: officeId, office, slug, clerk } = await found(bureau("云栖区统计普查中心", "区普查中心"));
  const sample = sampleOf(office);
  const program = await programOf(clerk);
  const id = await startByProgram(program, sample);
  const form = await deskOf(clerk);
  await form.goto(`/reports/${id}/edit`);
  await expect(form.getByText("本年度要求复核录入")).toBeVisible();
  expect(await refusedFor(program, id)).toContain("请由本单位另一账号");

  const second = await deskOf(await colleague(programOf, officeId, `${slug}-b`));
  await second.goto(`/reports/${id}/rekey`);
  const inputs = second.getByRole("spinbutton");
  await expect(inputs).toHaveCount(COLUMNS.length);
  for (const input of await inputs.all()) await expect(input).toHaveValue("");
  await inspectHere(second, "the totals typed again");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const answer = second.waitForResponse(`**/api/reports/${id}/rekey`);
    await typeTotals(second, sample, 7);
    expect(await (await answer).json()).toEqual({ differing: [COLUMNS[0]] });
    await expect(second.getByRole("status")).toContainText("有 1 列不一致");
    for (const input of await inputs.all()) await expect(input).toHaveValue("");
  }
  expect(await refusedFor(program, id)).toContain("复核录入两次不一致");
  await second.reload();
  await expect(second.getByText("复核录入已有两次不一致，报告暂不能提交")).toBeVisible();
  await typeTotals(second, sample);
  await expect(second.getByRole("status")).toContainText("录入一致");
  expect(await refusedFor(program, id)).toContain("由没有录错的账号重新录入");

  const third = await deskOf(await colleague(programOf, officeId, `${slug}-c`));
  await third.goto(`/reports/${id}/rekey`);
  await typeTotals(third, sample);
  await expect(third.getByRole("status")).toContainText("录入一致");
  await asked(program, `/api/reports/${id}/submit`);
});

test("a reviewer frees a held report with a reason, and the totals are typed again by anybody", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { id: officeId, office, slug, clerk } = await found(bureau("云栖区地方志中心", "区地方志中心"));
  const sample = sampleOf(office);
  const program = await programOf(clerk);
  const id = await startByProgram(program, sample);
  const second = await deskOf(await colleague(programOf, officeId, `${slug}-b`));
  await second.goto(`/reports/${id}/rekey`);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await typeTotals(second, sample, 7);
    await expect(second.getByRole("status")).toContainText("有 1 列不一致");
    await second.reload();
  }
  const reviewer = await deskOf(REVIEWER);
  await reviewer.goto(`/reports/${id}`);
  await reviewer.getByText("解除暂停", { exact: true }).click();
  await inspectHere(reviewer, "a report held by wrong totals");
  await reviewer.getByLabel("解除的理由").fill("已与填报单位当面核对纸件，数字无误。");
  await reviewer.getByRole("button", { name: "解除", exact: true }).click();
  await expect(reviewer.getByText("复核录入两次不一致")).toHaveCount(0);
  await second.reload();
  await typeTotals(second, sample);
  await expect(second.getByRole("status")).toContainText("录入一致");
  await asked(program, `/api/reports/${id}/submit`);
});

const bureau = (fullName: string, shortName: string) => ({ fullName, shortName, type: "bureau" }) as const;

/** A good report of the samples' years, dated back. */
function sampleOf(office: Founded["office"]): Sample {
  const { edition, filing } = filedBy(typicalBureau(SAMPLES), office);
  const dated = (text: string) =>
    text.replaceAll(String(SAMPLES), String(YEAR)).replaceAll(String(SAMPLES - 1), String(YEAR - 1));
  const texts = Object.fromEntries(
    Object.entries(filing.texts).map(([part, text]) => [part, text && dated(text)]),
  );
  return { edition, filing: { ...filing, year: YEAR, texts } };
}

/** Types the totals of the paper; the first of them wrong by so much. */
async function typeTotals(page: Page, { filing }: Sample, wrongBy = 0): Promise<void> {
  for (const [index, cell] of COLUMNS.entries()) {
    const total = (filing.values[cell] ?? 0) + (index === 0 ? wrongBy : 0);
    await page.getByRole("spinbutton").nth(index).fill(String(total));
  }
  await page.getByRole("button", { name: "比对" }).click();
}

async function refusedFor(program: APIRequestContext, id: number): Promise<string> {
  const answer = await program.post(`/api/reports/${id}/submit`, { data: {} });
  expect(answer.status()).toBe(422);
  return answer.text();
}

/** Another clerk of the office, with a password of his own. */
async function colleague(
  programOf: (who: Credentials) => Promise<APIRequestContext>,
  officeId: number,
  username: string,
): Promise<Credentials> {
  const hired = await hire(await programOf(ADMINISTRATOR), { officeId, username, role: "clerk" });
  const next = `Journey-${username.slice(-6)}-Own9`;
  await asked(await programOf(hired), "/api/password", { current: hired.password, next });
  return { username, password: next };
}
