import { describe, expect, it } from "vitest";
import { asMarkdown, whoMayDoWhat } from "./who-may-do-what";

const page = [
  "# 谁在什么状态下可以做什么",
  "由程序按流转规则和权限规则生成，和系统实际执行的完全一致。“—”表示任何人都不能。每项操作都只限本单位或者本地区的报告；其他单位、其他地区的报告等于不存在。括号内是必须具备的条件。",
  "## 填报单位的报告",
  asMarkdown(whoMayDoWhat({ own: false })),
  "## 区政府自己的报告",
  "区政府的报告没有填报人，由审核人填写，由另一名审核人审核。",
  asMarkdown(whoMayDoWhat({ own: true })),
  "",
].join("\n\n");

describe("who may do what", () => {
  it("is printed in the docs exactly as the table of moves has it", async () => {
    await expect(`${page.trimEnd()}\n`).toMatchFileSnapshot("../../docs/who-may-do-what.md");
  });

  it("is, read aloud, this", () => {
    const { heads, rows } = whoMayDoWhat({ own: false });
    const sentences = rows.flatMap(([state = "", ...cells]) =>
      cells.flatMap((cell, index) => (cell ? [`${state}｜${heads[index + 1]}｜${cell}`] : [])),
    );
    expect(sentences).toMatchInlineSnapshot(`
      [
        "● 草稿｜查看｜填报人、审核人、区级管理员",
        "● 草稿｜填写｜填报人",
        "● 草稿｜上传签字盖章件｜填报人",
        "● 草稿｜豁免规则｜审核人",
        "● 草稿｜解除复核录入｜审核人",
        "● 草稿｜提交审核｜填报人 → 已报送（错误已改、需说明的已说明）",
        "● 草稿｜放弃更正｜填报人 → 已公开（曾经公开）",
        "▲ 已报送｜查看｜填报人、审核人、区级管理员",
        "▲ 已报送｜上传签字盖章件｜填报人",
        "▲ 已报送｜豁免规则｜审核人",
        "▲ 已报送｜撤回｜填报人 → 草稿（曾经公开的 → 更正中）",
        "▲ 已报送｜开始审核｜审核人 → 审核中",
        "◆ 审核中｜查看｜填报人、审核人、区级管理员",
        "◆ 审核中｜上传签字盖章件｜填报人",
        "◆ 审核中｜豁免规则｜审核人",
        "◆ 审核中｜退回｜审核人 → 退回（理由；内容与所见一致；不是本人报送，或者写明理由）",
        "◆ 审核中｜审核通过｜审核人 → 审核通过（内容与所见一致；不是本人报送，或者写明理由）",
        "↩ 退回｜查看｜填报人、审核人、区级管理员",
        "↩ 退回｜填写｜填报人",
        "↩ 退回｜上传签字盖章件｜填报人",
        "↩ 退回｜豁免规则｜审核人",
        "↩ 退回｜解除复核录入｜审核人",
        "↩ 退回｜提交审核｜填报人 → 已报送（错误已改、需说明的已说明）",
        "↩ 退回｜撤销审核结果｜审核人 → 审核中（此后无人改动）",
        "↩ 退回｜放弃更正｜填报人 → 已公开（曾经公开）",
        "✔ 审核通过｜查看｜填报人、审核人、区级管理员",
        "✔ 审核通过｜上传签字盖章件｜填报人",
        "✔ 审核通过｜豁免规则｜审核人",
        "✔ 审核通过｜撤销审核结果｜审核人 → 审核中（此后无人改动）",
        "✔ 审核通过｜公开｜审核人 → 已公开（内容与所见一致；保密审查记录）",
        "■ 已公开｜查看｜填报人、审核人、区级管理员",
        "■ 已公开｜申请更正｜填报人 → 更正中（理由）",
        "✎ 更正中｜查看｜填报人、审核人、区级管理员",
        "✎ 更正中｜填写｜填报人",
        "✎ 更正中｜上传签字盖章件｜填报人",
        "✎ 更正中｜豁免规则｜审核人",
        "✎ 更正中｜解除复核录入｜审核人",
        "✎ 更正中｜提交审核｜填报人 → 已报送（错误已改、需说明的已说明）",
        "✎ 更正中｜放弃更正｜填报人 → 已公开（曾经公开）",
      ]
    `);
  });

  it("gives the region's own report to its reviewers to fill in, and leaves the verdict to four eyes", () => {
    const { heads, rows } = whoMayDoWhat({ own: true });
    const of = (state: string, deed: string) =>
      rows.find(([head]) => head?.endsWith(state))?.[heads.indexOf(deed)];
    expect(of("草稿", "填写")).toBe("审核人");
    expect(of("草稿", "提交审核")).toMatch(/^审核人 → 已报送/u);
    expect(of("审核中", "审核通过")).toContain("不是本人报送");
    expect(rows.flat().join()).not.toContain("填报人");
  });

  it("gives the administrator nothing to do to a report but to read it", () => {
    const { heads, rows } = whoMayDoWhat({ own: false });
    const his = new Set(
      rows.flatMap((cells) => cells.flatMap((cell, at) => (cell.includes("管理员") ? [heads[at]] : []))),
    );
    expect([...his]).toEqual(["查看"]);
  });
});
