import type { APIRequestContext } from "@playwright/test";
import { ALL_DEMO_ACCOUNTS } from "../../lib/samples/demo-accounts";
import { reportYearAt } from "../../lib/samples/report-year";
import { textAgainstTable } from "../../lib/samples/filings";
import { sourceText } from "../../lib/samples/source-text";
import { ADMINISTRATOR, expect, REVIEWER, test, type Credentials } from "../fixtures";
import { inspect, inspectHere } from "../inspect";

const YEAR = reportYearAt(new Date());
// Nothing is changed here, so the pages may be looked at in any order and side by side.
test.describe.configure({ mode: "parallel" });

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
    `/yunqi/${YEAR - 1}/`,
    `/yunqi/${YEAR}/`,
    `/yunqi/qscjgj/${YEAR - 1}/`,
    "/yunqi/fengdu-zhen/2020/",
    `/yunqi/${YEAR - 1}/rollup/`,
    "/yunqi/2020/rollup/",
    "/search?q=%E5%85%AC%E5%BC%80",
    "/search",
    "/yunqi/no-such-office/",
    "/sign-in",
  ];
  for (const address of pages) await inspect(page, address);
});

test("citizens: what helps to read, compare, use and verify reports", async ({ page }) => {
  test.slow();
  const pages = [
    "/guide/apply/",
    "/guide/object/",
    "/guide/terms-2021/",
    "/guide/terms-2019/",
    "/compare",
    "/compare?offices=qjyj,qmzj",
    "/compare?offices=no-such-office",
    "/open-data/",
    "/verify/",
  ];
  for (const address of pages) await inspect(page, address);
});

for (const username of ["qjyj", "zhuying", "bailuzhou", "qscjgj"]) {
  test(`clerks: every page of ${username}`, async ({ deskOf, programOf }) => {
    test.slow();
    const page = await deskOf(demo(username));
    const reports = await reportsOn(await programOf(demo(username)));
    for (const address of ["/desk", "/notices", "/password", ...reports.slice(0, 3)])
      await inspect(page, address);
  });
}

test("clerks: the form section by section, with findings, and the import", async ({ deskOf }) => {
  test.slow();
  const page = await deskOf(demo("qzjj"));
  await page.goto("/desk");
  await page.getByRole("link", { name: "继续填写" }).first().click();
  const contents = page.getByRole("navigation", { name: "报告目录" }).getByRole("link");
  await expect(contents).toHaveCount(6);
  for (let section = 0; section < 6; section += 1) {
    await contents.nth(section).click();
    await inspectHere(page, `section ${section + 1}`);
  }
  await page.setViewportSize({ width: 768, height: 900 });
  await page.getByRole("button", { name: /^体检/u }).click();
  await inspectHere(page, "the findings as a drawer");
  await page.setViewportSize({ width: 768, height: 900 });
  await page.getByRole("button", { name: "收起体检" }).click();
  await page.getByRole("button", { name: "导入已有报告" }).click();
  await inspectHere(page, "where the import comes from");
  await page.getByLabel("或者粘贴报告内容").fill(sourceText(textAgainstTable(YEAR)));
  await page.getByRole("button", { name: "读取并对照" }).click();
  await expect(page.getByRole("button", { name: /^采用所选/u })).toBeVisible();
  await inspectHere(page, "the comparison of the import");
  await inspect(page, page.url().replace(/\/edit.*$/u, "/checkup"));
});

test("clerks: the sheets for signature, of a draft and of what was submitted", async ({
  deskOf,
  programOf,
}) => {
  test.slow();
  for (const username of ["qzjj", "qscjgj"]) {
    const page = await deskOf(demo(username));
    const [report = ""] = await reportsOn(await programOf(demo(username)));
    await inspect(page, `${report.replace("/edit", "")}/sign-off`);
  }
});

test("reviewers: the work list, a report in every state", async ({ deskOf, programOf }) => {
  test.slow();
  const page = await deskOf(REVIEWER);
  const program = await programOf(REVIEWER);
  for (const state of ["submitted", "reviewing", "returned", "approved", "published"]) {
    const year = state === "published" ? YEAR - 1 : YEAR;
    const list = await (await program.get(`/desk?state=${state}&year=${year}`)).text();
    const [, address] = /href="(\/reports\/\d+)"/u.exec(list) ?? [];
    expect(address, state).toBeTruthy();
    for (const place of ["", "/versions", "/history?at=text%3Aproblems"])
      if (address) await inspect(page, `${address}${place}`);
  }
  for (const address of ["/desk", "/board", "/board?state=overdue&sort=late&dir=desc"])
    await inspect(page, address);
});

test("reviewers: what stands beside a report, and the question for a reason", async ({ deskOf }) => {
  test.slow();
  const page = await deskOf(REVIEWER);
  await page.goto("/desk?state=reviewing");
  await page.getByRole("link", { name: "云栖区卫生健康局" }).click();
  await page.getByRole("tab", { name: "去年" }).click();
  await inspectHere(page, "last year");
  await page.getByRole("tab", { name: /^同类/u }).click();
  await inspectHere(page, "beside like offices");
  await page.getByRole("tab", { name: "历史" }).click();
  await inspectHere(page, "history");
  await page.getByRole("button", { name: "退回" }).click();
  await inspectHere(page, "the question for a reason");
});

test("administrators: seasons, offices, accounts", async ({ deskOf, programOf }) => {
  test.slow();
  const page = await deskOf(ADMINISTRATOR);
  const seasons = await (await (await programOf(ADMINISTRATOR)).get("/seasons")).text();
  const [, season = ""] = /href="(\/seasons\/\d+)"/u.exec(seasons) ?? [];
  for (const address of [
    "/desk",
    "/archive",
    "/seasons",
    season,
    "/offices",
    "/offices/import",
    "/accounts",
    "/accounts/bulk",
  ])
    await inspect(page, address);
  await page.goto(season);
  await page.getByText("不能停用的规则").click();
  await page.getByText("一、总体情况").click();
  await page.getByRole("button", { name: "增加一处" }).click();
  await page.getByLabel(/标点成对/u).uncheck();
  await page.getByRole("button", { name: "预览影响" }).click();
  await expect(page.getByRole("button", { name: "确认并保存规则" })).toBeVisible();
  await inspectHere(page, "the settings of a season, a change of its rules previewed");
});
