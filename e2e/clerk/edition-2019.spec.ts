import { edition2019Bureau, filedBy } from "../../lib/samples/filings";
import { ADMINISTRATOR, expect, test } from "../fixtures";
import { publishByProgram, startByProgram } from "../steps";

test("a report in the form of 2019 goes the whole way, from the season to the citizen", async ({
  found,
  deskOf,
  programOf,
  page,
  request,
}) => {
  const administrator = await deskOf(ADMINISTRATOR);
  await administrator.goto("/seasons");
  await administrator.getByLabel("报告年度").fill("2019");
  await administrator.getByLabel("报送截止日期").fill("2020-01-20");
  await administrator.getByLabel("法定公布期限").fill("2020-01-31");
  await administrator.getByRole("button", { name: "建立填报年度" }).click();
  await expect(administrator.getByRole("rowheader", { name: "2019年" })).toBeVisible();
  await expect(administrator.getByText("2019年版格式（试行）").first()).toBeVisible();

  const { office, clerk, slug } = await found({
    fullName: "云栖区文化体育局",
    shortName: "区文体局",
    type: "bureau",
  });
  const sample = filedBy(edition2019Bureau(), office);
  const id = await startByProgram(await programOf(clerk), sample);
  const desk = await deskOf(clerk);
  await desk.goto(`/reports/${id}/edit`);
  await desk.getByRole("navigation", { name: "报告目录" }).getByRole("link").nth(1).click();
  await expect(desk.getByLabel(/政府集中采购 .*采购总金额/u)).toHaveValue("477.35");
  await expect(desk.getByText("填写完整，可以提交审核").first()).toBeVisible();
  await desk.getByRole("button", { name: "提交审核" }).click();
  await expect(desk).toHaveURL(/\/reports\/\d+$/u);

  await publishByProgram(programOf, id);
  const address = `/yunqi/${slug}/2019/`;
  await expect.poll(async () => (await request.get(address)).status(), { timeout: 10_000 }).toBe(200);
  await page.goto(address);
  await expect(page.getByRole("columnheader", { name: "采购总金额（万元）" })).toBeVisible();
  const published = (await (await request.get(`${address}report.json`)).json()) as {
    edition: string;
    values: Record<string, number>;
  };
  expect(published.edition).toBe("2019");
  const inWan = { "disclosure2019:a20_9:procurement:amount": 477.35 };
  expect(published.values).toEqual({ ...sample.filing.values, ...inWan });
});
