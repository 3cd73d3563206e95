import { districtOf, withoutDistrict } from "../district-name";

/** Every way to call an office of a district: in full, without the district, as the district shortens it. */
export function waysToCall(fullName: string): readonly string[] {
  const bare = withoutDistrict(fullName);
  const short = [...new Set([bare, ...SHORTER.map(([ending, instead]) => bare.replace(ending, instead))])];
  const level = /[省市州区县旗]$/u.exec(districtOf(fullName))?.[0] ?? "";
  // 「区教育局」; a 镇 or 街道 has a name of its own.
  const withLevel = level && !PLACE.test(bare) ? short.map((name) => level + name) : [];
  return [fullName, ...withLevel, ...short.filter((name) => PLACE.test(bare) || name.length >= 3)];
}

const PLACE = /(?:镇|乡|街道)(?:人民政府|办事处)?$/u;

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/人民政府办公([室厅])$/u, "政府办公$1"],
  [/人民政府办公[室厅]$/u, "政府办"],
  [/人民政府$/u, "政府"],
  [/人民政府$/u, ""],
  [/街道办事处$/u, "街道"],
  [/街道办事处$/u, "街道办"],
];

/** How alike two names are by their pairs of signs, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / (left.length + right.length || 1);
}

function pairsOf(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2));
}
