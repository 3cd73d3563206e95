import type { State } from "./workflow";

/** What each side may expect or must do now, in one sentence. */
type NextStep = { readonly office: string; readonly region: string };

/**
 * What comes next, said to one side. `closed`: why its office can write and submit it no more, the way out
 * included; null where it can.
 */
export function nextStep(state: State, side: keyof NextStep, closed: string | null): string {
  const usual = NEXT_STEPS[state][side];
  const barred = CLOSED[state];
  if (closed === null || barred === undefined) return usual;
  return side === "office" ? `${barred.office}${closed}。` : `${usual}${barred.region}`;
}

/** By where the report stands: `office` is said to who fills it in, `region` to who looks after the region. */
const NEXT_STEPS: Readonly<Record<State, NextStep>> = {
  draft: {
    office: "填写完成、处理好体检列出的问题后，提交审核。",
    region: "填报单位正在填写，报送后可以审核。",
  },
  submitted: {
    office: "已经报送，等待审核。审核开始前可以撤回修改。",
    region: "已经报送，等待审核。开始审核后，填报单位不能再撤回。",
  },
  reviewing: {
    office: "正在审核，结果会显示在本页。审核期间不能修改。",
    region: "请核对疑点和上年数字，退回修改或者审核通过。",
  },
  returned: {
    office: "报告已退回。请按退回原因修改，并在重新提交时答复。",
    region: "报告已退回，等待填报单位修改后重新提交。",
  },
  approved: {
    office: "审核已经通过，完成保密审查后由审核单位公开。",
    region: "审核已经通过。完成保密审查并登记后，可以公开。",
  },
  published: {
    office: "报告已经公开。发现有误时可以申请更正，更正情况一并公开。",
    region: "报告已经公开。内容只能由填报单位申请更正。",
  },
  correcting: {
    office: "正在更正，原来的版本仍然公开。修改后提交审核，重新公开时一并公布更正说明。",
    region: "填报单位正在更正，原来的版本仍然公开。重新报送后可以审核。",
  },
};

const RETURNING = "编辑截止日期已过：退回的，须先由管理员为该单位办理延期，填报人才能修改。";

/** After 编辑截止: what remains true of the step, where the office can do nothing. */
const CLOSED: Readonly<Partial<Record<State, NextStep>>> = {
  draft: { office: "", region: "编辑截止日期已过，须由管理员办理延期后才能继续填写。" },
  submitted: { office: "已经报送，等待审核。", region: RETURNING },
  reviewing: { office: "正在审核，结果会显示在本页。", region: RETURNING },
  returned: {
    office: "报告已退回。",
    region: "编辑截止日期已过，须由管理员办理延期后才能修改。",
  },
};
