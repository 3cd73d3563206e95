import type { Rule } from "./rules";

/** A ruled table on a page: its lines, and how far it reaches. */
export type Frame = {
  readonly page: number;
  readonly rules: readonly Rule[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Lines that meet belong to one table; a lonely line under a heading is none. */
export function framesOf(rules: readonly Rule[], page: number): readonly Frame[] {
  const groups = connected(rules);
  return groups
    .filter((group) => group.some((rule) => rule.upright) && group.filter((rule) => !rule.upright).length > 1)
    .map((group) => frameOf(group, page))
    .toSorted((a, b) => a.top - b.top);
}

const NEAR = 3;

function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const heads = rules.map((_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    while (heads[head] !== head) head = heads[head] = heads[heads[head] ?? head] ?? head;
    return head;
  };
  const level = rules.map((rule, at) => ({ rule, at })).filter(({ rule }) => !rule.upright);
  level.sort((a, b) => a.rule.at - b.rule.at);
  rules.forEach((upright, one) => {
    if (!upright.upright) return;
    for (let at = firstFrom(level, upright.from - NEAR); at < level.length; at += 1) {
      const other = level[at];
      if (!other || other.rule.at > upright.to + NEAR) break;
      const meets = upright.at >= other.rule.from - NEAR && upright.at <= other.rule.to + NEAR;
      if (meets) heads[headOf(other.at)] = headOf(one);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => groups.set(headOf(at), [...(groups.get(headOf(at)) ?? []), rule]));
  return [...groups.values()];
}

/** The first level line at or below a height: they are in order. */
function firstFrom(level: readonly { readonly rule: Rule }[], y: number): number {
  let low = 0;
  let high = level.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((level[middle]?.rule.at ?? Infinity) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function frameOf(rules: readonly Rule[], page: number): Frame {
  const xs = rules.flatMap((rule) => (rule.upright ? [rule.at] : [rule.from, rule.to]));
  const ys = rules.flatMap((rule) => (rule.upright ? [rule.from, rule.to] : [rule.at]));
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  return { page, rules, left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
}
