import type { Broken } from "./verify";

/** What is not as it was written, a line each, the first named as such. */
export function linesOf(broken: readonly Broken[]): readonly string[] {
  const [first, ...others] = broken.slice(0, SHOWN).map(lineOf);
  const more = broken.length > SHOWN ? [`另有${broken.length - SHOWN}处`] : [];
  return [`最先不符的一处：${first}`, ...others, ...more];
}

const SHOWN = 20;

function lineOf({ why, at, id }: Broken): string {
  const place = at ? `${at.subject} ${at.subjectId} 第${at.seq}条（编号${id}）` : `第${id}次封存`;
  return `${place}：${WORDS[why]}`;
}

const WORDS: Readonly<Record<Broken["why"], string>> = {
  altered: "内容被改动",
  "out-of-order": "与前一条不衔接",
  missing: "这一条缺失，或者不是封存时的那一条",
  seal: "封存记录被改动",
  root: "与公布的根值不同，或者封存记录缺失",
};
