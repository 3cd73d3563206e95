import type { APIRequestContext, Page } from "@playwright/test";
import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { ADMINISTRATOR, asked, expect, hire, test, type Credentials, type Founded } from "../fixtures";
import { startByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const GRANTED = "applications:result:granted";
const town = (name: string) =>
  ({ fullName: `云栖区${name}人民政府`, shortName: name, type: "town" }) as const;

test.describe.configure({ timeout: 180_000 });

test("two clerks see where the other is and what the other wrote, without reloading", async ({
  found,
  deskOf,
  programOf,
}) => {
  const { address, clerk, colleague } = await shared(await found(town("双桥镇")), programOf);
  const [one, other] = [await deskOf(clerk), await deskOf(colleague)];
  await one.goto(address);
  await other.goto(address);
  await other.locator(`[id="${GRANTED}|natural"]`).fill("41");
  await other.keyboard.press("Tab");

  const company = one.getByRole("list", { name: "同时填写的人" });
  await expect(company).toContainText(/正在填写：第三部分 （一）予以公开 × 法人或其他组织 \/ 商业企业/u);
  await expect(one.locator("td[data-filled-by]")).toHaveCount(1);
  await expect(one.locator(`[id="${GRANTED}|natural"]`)).toHaveValue("41");
  await company.getByRole("button").click();
  await expect(one.locator(`[id="${GRANTED}|org:business"]`)).toBeFocused();
  await other.close();
  await expect(company).toHaveCount(0, { timeout: 25_000 });
});

test("of two clerks who fill twenty cells each in any order all forty are saved", async ({
  found,
  deskOf,
  programOf,
}) => {
  const opened = await shared(await found(town("双林镇")), programOf);
  const pages = [await deskOf(opened.clerk), await deskOf(opened.colleague)];
  for (const page of pages) await page.goto(opened.address);
  const cells = (await typedCells(pages[0])).slice(0, 40);
  const own = [cells.filter((_, at) => at % 2 === 0), cells.filter((_, at) => at % 2 === 1)];
  await Promise.all(
    pages.map(async (page, who) => {
      for (const cell of shuffled(own[who] ?? [], who + 7)) {
        await page.locator(`[id="${cell}"]`).fill(who === 0 ? "100" : "201");
        await page.keyboard.press("Tab");
      }
      await expect(saying(page).filter({ hasText: /已保存 \d/u })).toBeVisible({ timeout: 20_000 });
    }),
  );
  const stands = await standing(opened);
  for (const cell of own[0] ?? []) expect(stands.get(cell)?.raw, cell).toBe("100");
  for (const cell of own[1] ?? []) expect(stands.get(cell)?.raw, cell).toBe("201");
  for (const page of pages)
    for (const cell of cells)
      await expect(page.locator(`[id="${cell}"]`)).toHaveValue(stands.get(cell)?.raw ?? "");
});

test("unsaved input is never overwritten by what the other writes: both values are shown and one is chosen", async ({
  found,
  deskOf,
  programOf,
}) => {
  const opened = await shared(await found(town("双溪镇")), programOf);
  const page = await deskOf(opened.clerk);
  await page.goto(opened.address);
  const cell = `${GRANTED}|org:publicInterest`;
  await page.route("**/draft", (route) => route.abort());
  await page.locator(`[id="${cell}"]`).fill("5");
  const { version } = (await standing(opened)).get(cell) ?? { version: 0 };
  const program = await programOf(opened.colleague);
  const saved = await program.patch(`/api/reports/${opened.id}/draft`, {
    data: { entries: [{ key: cell, raw: "9", version }] },
  });
  expect(saved.status()).toBe(200);
  const question = page.getByRole("alert").filter({ hasText: "同时被他人修改" });
  await expect(question).toContainText("本机填写：5");
  await expect(question).toContainText("填写：9");
  await page.unroute("**/draft");
  await question.getByRole("button", { name: /保留本机填写的$/u }).click();
  await expect(saying(page).filter({ hasText: /已保存 \d/u })).toBeVisible({ timeout: 20_000 });
  expect((await standing(opened)).get(cell)).toMatchObject({ raw: "5", version: version + 2 });
});

test("a report submitted by the other closes the open form, says by whom, and opens again with the recall", async ({
  found,
  deskOf,
  programOf,
}) => {
  const opened = await shared(await found(town("双河镇")), programOf);
  const page = await deskOf(opened.clerk);
  await page.goto(opened.address);
  const cell = page.locator(`[id="${GRANTED}|natural"]`);
  await expect(cell).toBeEditable();
  const program = await programOf(opened.colleague);
  await asked(program, `/api/reports/${opened.id}/submit`);
  const told = page.getByRole("alert").filter({ hasText: "本页不能再填写" });
  await expect(told).toContainText("进行了“提交审核”");
  await expect(cell).not.toBeEditable();
  await asked(program, `/api/reports/${opened.id}/recall`);
  await expect(told).toHaveCount(0, { timeout: 20_000 });
  await expect(cell).toBeEditable();
});

type Shared = { readonly id: number; readonly program: APIRequestContext };

/** A filled report with a second clerk of the same office, and the address of its 表三. */
async function shared(
  { id: officeId, office, slug, clerk }: Founded,
  programOf: (who: Credentials) => Promise<APIRequestContext>,
) {
  const administrator = await programOf(ADMINISTRATOR);
  const hired = await hire(administrator, { officeId, username: `${slug}-b`, role: "clerk" });
  const password = "Journey-Second-Own9";
  await asked(await programOf(hired), "/api/password", { current: hired.password, next: password });
  const program = await programOf(clerk);
  const id = await startByProgram(program, filedBy(typicalTown(YEAR), office));
  const colleague = { username: hired.username, password };
  return { id, address: `/reports/${id}/edit#applications`, clerk, colleague, program };
}

type Entry = { readonly key: string; readonly raw: string; readonly version: number };

/** Every entry as the server has it. */
async function standing({ id, program }: Shared): Promise<ReadonlyMap<string, Entry>> {
  const beat = { place: "", since: null };
  const { changed } = await asked<{ changed: Entry[] }>(program, `/api/reports/${id}/pulse`, beat);
  return new Map(changed.map((entry) => [entry.key, entry]));
}

async function typedCells(page: Page | undefined): Promise<readonly string[]> {
  const ids = await page
    ?.locator("table input[id^='applications:']")
    .evaluateAll((inputs) => inputs.map(({ id }) => id));
  expect(ids?.length).toBe(144);
  return ids ?? [];
}

/** The same order every time, and no order at all. */
function shuffled<T>(things: readonly T[], seed: number): readonly T[] {
  return things
    .map((thing, at) => ({ thing, rank: (((at + 1) * seed * 48_271) % 2_147_483_647) % 101 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

function saying(page: Page) {
  return page.getByRole("status");
}
