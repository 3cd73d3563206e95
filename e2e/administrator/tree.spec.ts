import type { APIRequestContext } from "@playwright/test";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { ADMINISTRATOR, asked, expect, test } from "../fixtures";
import { inspectHere } from "../inspect";

const bureau = (fullName: string, shortName: string) => ({ fullName, shortName, type: "bureau" }) as const;

type Cells = Readonly<Record<string, string>>;

/** The exported list with only the lines of some offices, written over, and new ones after them. */
async function listOf(program: APIRequestContext, over: Readonly<Record<string, Cells>>): Promise<Buffer> {
  const { sheets } = await readXlsx(await (await program.get("/api/offices/workbook")).body());
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  const at = (name: string) => head.findIndex((cell) => String(cell).startsWith(name));
  const lines = Object.entries(over).map(([slug, cells]) => {
    const line = [...(rows.find((row) => row[at("网址名")] === slug) ?? head.map(() => null))];
    for (const [name, value] of Object.entries({ 网址名: slug, ...cells })) line[at(name)] = value;
    return line;
  });
  return Buffer.from(await writeXlsx({ sheets: [{ name: "单位名录", rows: [head, ...lines] }] }));
}

const asFile = (buffer: Buffer) => ({ name: "单位名录.xlsx", mimeType: "application/octet-stream", buffer });

test("a list of offices is judged line by line, carried out as shown, and not where it changed meanwhile", async ({
  found,
  deskOf,
  programOf,
}) => {
  const one = await found(bureau("云栖区园林绿化局", "区园林局"));
  const other = await found(bureau("云栖区苗圃站", "区苗圃站"));
  const program = await programOf(ADMINISTRATOR);
  const page = await deskOf(ADMINISTRATOR);
  await page.goto("/offices");
  await page.getByRole("link", { name: "导入名录" }).click();
  const choose = page.getByLabel("改好的名录（.xlsx）");
  const read = page.getByRole("button", { name: "读取并核对" });

  await choose.setInputFiles(asFile(await listOf(program, { [one.slug]: { 类型: "厅" }, "new-one": {} })));
  await read.click();
  await expect(page.getByText("有 2 行不能执行")).toBeVisible();
  const refused = page.getByRole("region", { name: "不能执行 2 行" });
  await expect(refused.getByRole("row", { name: /第2行/u })).toContainText("类型：“厅”不是单位类型");
  await expect(refused.getByRole("row", { name: /第3行/u })).toContainText("新单位要填全称");
  await expect(page.getByRole("button", { name: "确认执行以上变更" })).toHaveCount(0);
  await inspectHere(page, "a list with refused lines");

  const renamed = `${one.office.fullName}（新）`;
  const fresh = `${one.slug}-new`;
  const list = await listOf(program, {
    [one.slug]: { 全称: renamed },
    [other.slug]: { 全称: "", 简称: "", 上级单位: one.slug },
    [fresh]: { 全称: `${renamed}苗木中心`, 简称: "苗木中心", 类型: "政府部门", 上级单位: one.slug },
  });
  await choose.setInputFiles(asFile(list));
  await read.click();
  await expect(
    page.getByRole("heading", { name: "核对结果：变更 3 行，不变 0 行，不能执行 0 行" }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /第2行/u })).toContainText(`更名 ${one.office.fullName}`);
  await expect(page.getByRole("row", { name: /第3行/u })).toContainText("改上级");
  await expect(page.getByRole("row", { name: /第4行/u })).toContainText("新建");

  const apart = {
    fullName: `${other.office.fullName}（东）`,
    shortName: "苗圃站（东）",
    until: "2026-01-31",
  };
  await asked(program, `/api/offices/${other.id}/rename`, apart);
  const confirm = page.getByRole("button", { name: "确认执行以上变更" });
  await confirm.click();
  await expect(page.getByText("名录在核对期间有了变动，没有执行")).toBeVisible();
  await expect(page.getByText(`${apart.fullName}更名（乔木青`)).toBeVisible();
  await confirm.click();
  await expect(page.getByText("已经执行，变更 3 行")).toBeVisible();

  await choose.setInputFiles(asFile(list));
  await read.click();
  await expect(page.getByText("名录与系统一致，没有需要执行的变更")).toBeVisible();
  await page.getByRole("link", { name: "返回单位名单" }).click();
  await expect(page.getByRole("rowheader", { name: renamed, exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: fresh })).toContainText("苗木中心");
});

test("another type of an office is shown with what it changes, and then done", async ({ found, deskOf }) => {
  const { id } = await found(bureau("云栖区桃源农场", "桃源农场"));
  const page = await deskOf(ADMINISTRATOR);
  await page.goto(`/offices/${id}`);
  await page.getByLabel("新的类型").selectOption({ label: "乡镇人民政府" });
  await page.getByLabel("变更原因").fill("区划调整方案第二条");
  await page.getByRole("button", { name: "查看影响" }).click();
  const effects = page.getByRole("status").filter({ hasText: "变更类型有以下影响" });
  await expect(effects).toContainText("责任追究");
  await inspectHere(page, "what another type changes");
  await page.getByRole("button", { name: "确认变更类型" }).click();
  await expect(page.getByText("桃源农场 · 乡镇人民政府")).toBeVisible();
});
