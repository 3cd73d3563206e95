import { reportYearAt } from "../../lib/samples/report-year";
import { filedBy, typicalBureau, withoutFeeStatement } from "../../lib/samples/filings";
import { ADMINISTRATOR, expect, test } from "../fixtures";
import { startByProgram } from "../steps";

/** A year no other journey files in; all its days are past, so that nobody can begin without an extension. */
const YEAR = reportYearAt(new Date()) - 5;

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

test("a season is opened and set; an office with an extension files in it, and a rule is switched off with its effect in view", async ({
  found,
  deskOf,
  programOf,
}) => {
  test.slow();
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/seasons");
  await page.getByLabel("报告年度").fill(String(YEAR));
  await page.getByLabel("报送截止日期").fill(`${YEAR + 1}-01-20`);
  await page.getByLabel("法定公布期限").fill(`${YEAR + 1}-01-31`);
  await page.getByRole("button", { name: "建立填报年度" }).click();
  await page.getByRole("link", { name: `${YEAR}年`, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${YEAR}年度填报设置`);

  const days = page.getByRole("region", { name: "日期" });
  await days.getByLabel("编辑截止").fill(`${YEAR + 1}-01-10`);
  await days.getByRole("button", { name: "保存日期" }).click();
  await days.getByRole("link", { name: /编辑截止日期不能早于报送截止日期/u }).click();
  await expect(days.getByLabel("编辑截止")).toBeFocused();
  await days.getByLabel("编辑截止").fill(`${YEAR + 1}-02-10`);
  await days.getByRole("button", { name: "保存日期" }).click();
  await expect(days.getByText("已保存")).toBeVisible();
  const timeline = page.getByRole("list", { name: "本年度的日期" }).getByRole("listitem");
  await expect(timeline.filter({ hasText: "编辑截止" })).toContainText(`${YEAR + 1}年2月10日`);

  const words = page.getByRole("region", { name: "写作要求" });
  await words.getByLabel("其他事项：本年度要求写明").fill("写明建议提案办理结果公开情况");
  await words.getByRole("button", { name: "保存写作要求" }).click();
  await expect(words.getByText("已保存")).toBeVisible();

  const suffixes = page.getByRole("region", { name: "表内标注" });
  await suffixes.getByRole("button", { name: "增加一处" }).click();
  await suffixes.getByLabel("第 1 处：行").selectOption({ label: "行政事业性收费" });
  await suffixes.getByLabel("第 1 处：标注").fill("（保留4位小数）");
  await suffixes.getByRole("button", { name: "保存标注" }).click();
  await expect(suffixes.getByText("已保存")).toBeVisible();

  const { office, clerk } = await found({
    fullName: "云栖区地方金融服务中心",
    shortName: "区金融中心",
    type: "bureau",
  });
  const desk = await deskOf(clerk);
  await desk.goto("/desk");
  const season = desk.getByRole("region", { name: `${YEAR}年度报告` });
  await expect(season).toContainText(`编辑已于${YEAR + 1}年2月10日截止`);
  await expect(season).toContainText("请联系区级管理员办理延期");
  await expect(season.getByRole("button")).toHaveCount(0);

  await page.reload();
  const extensions = page.getByRole("region", { name: "延期", exact: true });
  await extensions.getByLabel("单位").selectOption({ label: office.fullName });
  await extensions.getByLabel("编辑截止延长到").fill(inDays(10));
  await extensions.getByLabel("理由").fill("新设单位，补报设立以前的年度报告");
  await extensions.getByRole("button", { name: "办理延期" }).click();
  await expect(extensions.getByRole("rowheader", { name: office.fullName })).toBeVisible();
  await expect(extensions.getByRole("row", { name: office.fullName })).toContainText(
    "补报设立以前的年度报告",
  );

  await desk.goto("/notices");
  await expect(desk.getByText(`${office.fullName}${YEAR}年度报告已办理延期`)).toBeVisible();
  await desk.goto("/desk");
  await expect(season.getByRole("button", { name: `开始填写${YEAR}年度报告` })).toBeVisible();
  const { edition, filing } = withoutFeeStatement(filedBy(typicalBureau(YEAR + 4), office));
  const sample = { edition, filing: { ...filing, year: YEAR } };
  const id = await startByProgram(await programOf(clerk), sample);
  await desk.goto(`/reports/${id}/edit`);
  await expect(desk.getByText("编辑截止已延期至")).toBeVisible();
  const contents = desk.getByRole("navigation", { name: "报告目录" }).getByRole("link");
  await contents.nth(1).click();
  await expect(desk.getByText("行政事业性收费（保留4位小数）").first()).toBeVisible();
  await contents.nth(5).click();
  await expect(desk.getByText("写明建议提案办理结果公开情况")).toBeVisible();
  await expect(desk.getByText(/第六部分没有写信息处理费情况/u).first()).toBeVisible();

  const rules = page.getByRole("region", { name: "规则", exact: true });
  await rules.getByLabel(/第六部分写明信息处理费情况/u).uncheck();
  await rules.getByRole("button", { name: "预览影响" }).click();
  await expect(rules.getByText("本年度 1 份报告中，有 1 份受影响。")).toBeVisible();
  const drafts = rules.getByRole("region", { name: "草稿" });
  await expect(drafts.getByRole("link", { name: office.fullName })).toHaveAttribute("href", `/reports/${id}`);
  await expect(drafts).toContainText("不再提示");
  await rules.getByRole("button", { name: "确认并保存规则" }).click();
  await expect(rules.getByText("已保存")).toBeVisible();
  await expect(page.getByRole("region", { name: "变更记录" })).toContainText(
    "停用“第六部分写明信息处理费情况”",
  );

  await desk.reload();
  await expect(desk.getByText(/第六部分没有写信息处理费情况/u)).toHaveCount(0);
});
