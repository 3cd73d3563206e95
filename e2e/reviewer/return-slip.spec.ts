import { filedBy, typicalTown } from "../../lib/samples/filings";
import { reportYearAt } from "../../lib/samples/report-year";
import { expect, REVIEWER, test } from "../fixtures";
import { inspectHere } from "../inspect";
import { submitByProgram } from "../steps";

const YEAR = reportYearAt(new Date());
const PENALTY = "disclosure:a20_6:penalty:decisions";

test("a report is returned with remarks, each is answered, and the next round shows only what was asked", async ({
  found,
  deskOf,
  programOf,
}) => {
  test.slow();
  const { office, clerk } = await found({
    fullName: "云栖区芦湾镇人民政府",
    shortName: "芦湾镇",
    type: "town",
  });
  const sample = filedBy(typicalTown(YEAR), office);
  const id = await submitByProgram(await programOf(clerk), sample);
  const review = await deskOf(REVIEWER);
  await review.goto(`/reports/${id}`);
  await review.getByRole("button", { name: "开始审核" }).click();
  await review.getByRole("button", { name: "退回" }).click();
  const dialog = review.getByRole("dialog", { name: "退回" });
  await dialog.getByLabel("退回原因").fill("有三处需要核对，见退回单。");
  await dialog.getByRole("button", { name: "加入意见" }).click();
  await expect(dialog.getByRole("alert").filter({ hasText: "请选择意见所指的位置" })).toBeVisible();
  const quoted = (sample.filing.texts.improvements ?? "").slice(0, 6);
  await say(PENALTY, "请与执法台账核对。");
  await dialog.getByLabel("意见所指的位置").selectOption("text:improvements");
  await dialog.getByLabel("引用的原文（可以不填）").fill(quoted);
  await say("text:improvements", "写明时间。");
  await say("text:problems", "写本镇自己的问题。");
  await inspectHere(review, "the return slip");
  await dialog.getByRole("button", { name: "退回" }).click();
  await expect(review.getByText("等待填报单位修改后重新提交")).toBeVisible();

  const form = await deskOf(clerk);
  await form.goto(`/reports/${id}/edit`);
  const asked = (number: number) => form.getByRole("group", { name: `对第${number}条意见的答复` });
  await expect(asked(3)).toBeVisible();
  await expect(form.getByText(`“${quoted}”`)).toBeVisible();
  await inspectHere(form, "the remarks on the form");
  await form.getByRole("button", { name: /^去改：第1条/u }).click();
  const cell = form.locator(`[id="${PENALTY}"]`);
  await expect(cell).toBeFocused();
  await cell.fill("7");
  await asked(1).getByLabel("已改").check();
  await asked(2).getByLabel("已改").check();
  await expect(form.getByRole("status").filter({ hasText: /已保存 \d/u })).toBeVisible();
  const early = await (await programOf(clerk)).post(`/api/reports/${id}/submit`, { data: {} });
  expect(early.status()).toBe(422);
  expect(JSON.stringify(await early.json())).toContain("第3条");
  await asked(3).getByLabel("说明").check();
  await asked(3).getByLabel("没有修改的理由").fill("所列问题确为本镇情况，与村级公开抽查记录一致。");
  await expect(async () => {
    const sent = await (await programOf(clerk)).post(`/api/reports/${id}/submit`, { data: {} });
    expect(sent.status()).toBe(200);
  }).toPass({ timeout: 10_000 });

  await review.goto(`/reports/${id}`);
  const round = review.getByRole("tabpanel", { name: "本轮 3" });
  await expect(round.getByText("答复：已改")).toHaveCount(2);
  await expect(round.getByText(/答复：说明——所列问题确为本镇情况/u)).toBeVisible();
  await expect(round.getByRole("insertion")).toHaveText([/7$/u]);
  await expect(round.getByText("这一处没有变化")).toHaveCount(1);
  await inspectHere(review, "the next round");

  await form.goto(`/reports/${id}`);
  for (const page of [review, form]) {
    await page.getByRole("tab", { name: "历史" }).click();
    const past = page.getByRole("tabpanel", { name: "历史" });
    await expect(past.getByText(/^答复期限：/u)).toHaveCount(1);
    await expect(past.getByText("退回单：意见 3 条")).toBeVisible();
    await expect(past.getByText(/^第2次报送答复：/u)).toHaveCount(3);
  }
  await inspectHere(form, "the slips of the rounds");
  await review.getByLabel("查看某一处的修改经过").selectOption(PENALTY);
  await review.getByRole("button", { name: "查看" }).click();
  await expect(review.getByRole("heading", { level: 1 })).toContainText("修改经过");
  await expect(review.getByRole("row").nth(1)).toContainText(/7录入/u);

  async function say(place: string, words: string) {
    await dialog.getByLabel("意见所指的位置").selectOption(place);
    await dialog.getByLabel("意见", { exact: true }).fill(words);
    await dialog.getByRole("button", { name: "加入意见" }).click();
    await expect(dialog.getByRole("listitem").filter({ hasText: words })).toBeVisible();
  }
});
