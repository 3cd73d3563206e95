import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, REVIEWER, test } from "../fixtures";
import { inspectHere } from "../inspect";

const run = promisify(execFile);
const REPORT = "/yunqi/qjyj/2024/";

test("a citizen verifies a report on the page, by its digest and by the program published beside it", async ({
  page,
  request,
}) => {
  await page.goto(REPORT);
  await page.getByRole("link", { name: "核验本报告" }).click();
  await expect(page.getByRole("status")).toContainText("有效");
  await inspectHere(page, "a report verified");
  await page.getByLabel(/校验值/u).fill("f".repeat(64));
  await page.getByRole("button", { name: "核验" }).click();
  await expect(page.getByRole("status")).toContainText("未找到");
  await page.getByLabel(/校验值/u).fill("第七号");
  await page.getByRole("button", { name: "核验" }).click();
  await expect(page.getByRole("status")).toContainText("不是校验值，也不是回执号");

  const folder = await mkdtemp(join(tmpdir(), "gior-verify-"));
  const json = await (await request.get(`${REPORT}report.json`)).text();
  await writeFile(join(folder, "verify.mjs"), await (await request.get("/open-data/v1/verify.mjs")).text());
  await writeFile(join(folder, "report.json"), json);
  const { stdout } = await run("node", [join(folder, "verify.mjs"), join(folder, "report.json")]);
  expect(stdout).toContain("有效");
  const [cell = ""] = /"applications:received:new\|total": ?\d+/u.exec(json) ?? [];
  await writeFile(join(folder, "changed.json"), json.replace(cell, `${cell}1`));
  expect(cell).not.toBe("");
  await expect(run("node", [join(folder, "verify.mjs"), join(folder, "changed.json")])).rejects.toThrow();
  await rm(folder, { recursive: true });
});

test("every example on the page of open data works as it stands", async ({ page, request }) => {
  await page.goto("/open-data/");
  const examples = await page.locator(".example pre").allInnerTexts();
  expect(examples.length).toBeGreaterThan(8);
  const folder = await mkdtemp(join(tmpdir(), "gior-examples-"));
  for (const command of examples.flatMap((example) => example.split("\n"))) {
    const [, option = "", address = ""] = /^curl -s ?(-O|-o \S+)? "\$SITE(\S+)"$/u.exec(command) ?? [];
    if (command.startsWith("node ")) {
      const { stdout } = await run("node", command.split(" ").slice(1), { cwd: folder });
      expect([command, stdout]).toEqual([command, expect.stringContaining("有效")]);
      continue;
    }
    const answer = await request.get(address);
    expect([command, address.length > 0, answer.status()]).toEqual([command, true, 200]);
    if (/\.json$/u.test(address)) await answer.json();
    const name = option === "-O" ? (address.split("/").at(-1) ?? "") : option.replace("-o ", "");
    if (name) await writeFile(join(folder, name), await answer.body());
  }
  await rm(folder, { recursive: true });
});

test("what was submitted has a receipt on the desk, and anybody may verify its number", async ({
  page,
  deskOf,
}) => {
  const desk = await deskOf(REVIEWER);
  await desk.goto("/desk?state=published");
  await desk.getByRole("table").getByRole("link").first().click();
  await desk.getByText(/^回执（\d份）$/u).click();
  const line = desk.getByRole("listitem").filter({ hasText: "公开回执" }).first();
  const number = (await line.getByRole("strong").innerText()).trim();
  await page.goto("/verify/");
  await page.getByLabel(/校验值/u).fill(number.toLowerCase());
  await page.getByRole("button", { name: "核验" }).click();
  await expect(page.getByRole("status")).toContainText(/有效|已被更正/u);
});

test("programs elsewhere find a year of all offices, its schema, and are answered 304 when nothing changed", async ({
  page,
  request,
}) => {
  await page.goto("/open-data/");
  await expect(page.getByRole("heading", { level: 1, name: "开放数据" })).toBeVisible();
  await inspectHere(page, "open data for people");
  const index = await request.get("/open-data/v1/index.json");
  expect(index.headers()["access-control-allow-origin"]).toBe("*");
  const { years } = (await index.json()) as { years: readonly { year: number; count: number }[] };
  const [newest] = years;
  const lines = await request.get(`/open-data/v1/${newest?.year}.ndjson`);
  expect((await lines.text()).trim().split("\n")).toHaveLength(newest?.count ?? 0);
  const again = await request.get(`/open-data/v1/${newest?.year}.ndjson`, {
    headers: { "If-None-Match": lines.headers()["etag"] ?? "" },
  });
  expect(again.status()).toBe(304);
});
