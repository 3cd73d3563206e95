import { filedBy, typicalBureau } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, REVIEWER, test } from "../fixtures";
import { publishByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());

test("a report is saved as Word from the desks, marked until it is public, and handed over once it is", async ({
  found,
  programOf,
  deskOf,
  page,
}) => {
  const { office, clerk, slug } = await found({
    fullName: "云栖区气象局",
    shortName: "区气象局",
    type: "bureau",
  });
  const title = `${office.fullName}${YEAR}年政府信息公开工作年度报告`;
  const id = await submitByProgram(await programOf(clerk), filedBy(typicalBureau(YEAR), office));

  const desk = await deskOf(REVIEWER);
  await desk.goto(`/reports/${id}`);
  await expect(desk.getByText("下载本报告（每页标有“未公开”）：")).toBeVisible();
  for (const [name, kind] of [
    ["Word", "docx"],
    ["PDF", "pdf"],
  ] as const) {
    const [saved] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name, exact: true }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`${title}（未公开）.${kind}`);
  }
  await expect(desk.getByRole("link", { name: "网站移交包" })).toHaveCount(0);

  await publishByProgram(programOf, id);
  const address = `/yunqi/${slug}/${YEAR}/`;
  await expect
    .poll(async () => (await page.request.get(`${address}report.pdf`)).status(), { timeout: 20_000 })
    .toBe(200);
  await expect
    .poll(async () => (await page.request.get(address)).text(), { timeout: 20_000 })
    .toContain(`${address}report.docx`);
  await page.goto(address);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Word（\d+\sKB）$/u }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${title}.docx`);
  for (const kind of ["docx", "pdf", "xlsx", "csv", "json"])
    expect((await page.request.get(`${address}report.${kind}`)).status()).toBe(200);

  await desk.goto(`/reports/${id}`);
  const [handover] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: "网站移交包（.zip）" }).click(),
  ]);
  expect(handover.suggestedFilename()).toBe(`${title}（网站移交包）.zip`);
});
