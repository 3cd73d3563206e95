import { MOVES } from "@/lib/report/workflow";

/** What an event is called: the label of its move, or a word of its own. */
export function wordOf(kind: string): string {
  return MOVES.find(({ deed }) => deed === kind)?.label ?? WORDS[kind] ?? kind;
}

const WORDS: Readonly<Record<string, string>> = {
  start: "开始填写",
  register: "保存申请台账",
  save: "保存填写内容",
  seal: "上传签字盖章件",
  waive: "豁免规则",
  rekey: "复核录入",
  "release-rekeying": "解除复核录入的暂停",
  "revoke-waiver": "撤销豁免",
};
