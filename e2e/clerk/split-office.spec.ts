import { filedBy, typicalBureau } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { ADMINISTRATOR, asked, expect, test } from "../fixtures";
import { inspectHere } from "../inspect";
import { publishByProgram, submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const bureau = (fullName: string, shortName: string) => ({ fullName, shortName, type: "bureau" }) as const;

test("an office that came out of a split reads the last report before it, and states its own figures", async ({
  found,
  deskOf,
  programOf,
}) => {
  const whole = await found(bureau("云栖区园林水利局", "区园林水利局"));
  const gardens = await found(bureau("云栖区园林局", "区园林局"));
  const waters = await found(bureau("云栖区河湖局", "区河湖局"));
  const sample = filedBy(typicalBureau(YEAR - 1), whole.office);
  await publishByProgram(programOf, await submitByProgram(await programOf(whole.clerk), sample));
  const administrator = await programOf(ADMINISTRATOR);
  const ending = {
    ...{ ending: "split", offices: [whole.id], successors: [gardens.id, waters.id], founded: [] },
    closedOn: `${YEAR}-06-30`,
  };
  const unnamed = await administrator.post("/api/offices/end", { data: { ...ending, accounts: [] } });
  const { detail } = (await unnamed.json()) as { detail: { accounts: readonly { id: number }[] } };
  await asked(administrator, "/api/offices/end", {
    ...ending,
    accounts: detail.accounts.map(({ id }) => id),
  });

  const page = await deskOf(gardens.clerk);
  await page.goto("/desk");
  await page.getByRole("button", { name: `开始填写${YEAR}年度报告` }).click();
  await expect(page.getByText(`由${whole.office.fullName}分出`, { exact: true })).toBeVisible();
  await expect(page.getByText("系统不作拆分").first()).toBeVisible();
  const navigation = page.getByRole("navigation", { name: "报告目录" });
  await navigation.getByRole("link", { name: /^三/u }).click();
  await page.getByText(`上年数据（系统中没有本单位${YEAR - 1}年度报告）`).click();
  const opening = page.getByRole("group").filter({ hasText: "用于核对上年结转" });
  const link = opening.getByRole("link", { name: `${whole.office.fullName}${YEAR - 1}年度报告` });
  await expect(link).toBeVisible();
  await inspectHere(page, "the opening form of an office from a split");
  // The publisher follows at once, but apart from us.
  await expect(async () => {
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(await answer.text()).toContain(whole.office.fullName);
  }).toPass({ timeout: 20_000 });
});
