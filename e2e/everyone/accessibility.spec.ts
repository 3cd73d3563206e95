import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Page } from "@playwright/test";
import { ALL_DEMO_ACCOUNTS } from "../../lib/samples/demo-accounts";
import { reportYearAt } from "../../lib/samples/report-year";
import { ADMINISTRATOR, expect, REVIEWER, test, type Credentials } from "../fixtures";

const YEAR = reportYearAt(new Date());
const WIDTHS = [320, 768, 1280];

/** A telephone, a tablet, a desk: every rule, and nothing to scroll sideways but what says it scrolls. */
async function inspect(page: Page, address: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await page.waitForLoadState("load");
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
    );
    expect.soft(found, `${address} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${address} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

const demo = (username: string): Credentials => {
  const account = ALL_DEMO_ACCOUNTS.find((each) => each.username === username);
  if (!account) throw new RangeError(username);
  return account;
};

/** The reports an account sees on its desk. */
async function reportsOn(program: APIRequestContext): Promise<readonly string[]> {
  const desk = await (await program.get("/desk")).text();
  return [
    ...new Set([...desk.matchAll(/href="(\/reports\/\d+(?:\/edit)?)"/gu)].map(([, path]) => path ?? "")),
  ];
}

test("citizens: every kind of public page", async ({ page }) => {
  test.slow();
  const pages = [
    "/",
    "/yunqi/",
    "/yunqi/qjyj/",
    `/yunqi/qscjgj/${YEAR - 1}/`,
    "/yunqi/fengdu-zhen/2020/",
    "/search?q=%E5%85%AC%E5%BC%80",
    "/search",
    "/yunqi/no-such-office/",
    "/sign-in",
  ];
  for (const address of pages) await inspect(page, address);
});

for (const username of ["qjyj", "zhuying", "bailuzhou", "qscjgj"]) {
  test(`clerks: every page of ${username}`, async ({ deskOf, programOf }) => {
    test.slow();
    const page = await deskOf(demo(username));
    const reports = await reportsOn(await programOf(demo(username)));
    for (const address of ["/desk", "/password", ...reports.slice(0, 3)]) await inspect(page, address);
  });
}

test("reviewers: the work list, a report in every state", async ({ deskOf, programOf }) => {
  test.slow();
  const page = await deskOf(REVIEWER);
  const program = await programOf(REVIEWER);
  for (const state of ["submitted", "reviewing", "returned", "approved", "published"]) {
    const list = await (await program.get(`/desk?state=${state}`)).text();
    const [, address] = /href="(\/reports\/\d+)"/u.exec(list) ?? [];
    expect(address, state).toBeTruthy();
    if (address) await inspect(page, address);
  }
  await inspect(page, "/desk");
});

test("administrators: seasons, offices, accounts", async ({ deskOf }) => {
  test.slow();
  const page = await deskOf(ADMINISTRATOR);
  for (const address of ["/desk", "/seasons", "/offices", "/accounts"]) await inspect(page, address);
});
