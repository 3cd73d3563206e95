import { withoutDistrict } from "../district-name";
import { plain } from "../privacy/plain";

/** A sentence with what differs from year to year and office to office taken out, and where it stands. */
export type Clause = { readonly essence: string; readonly start: number; readonly end: number };

/**
 * The sentences of a text that an office writes for itself: years, figures and its own name made alike, the
 * statements the form and the law ask of everybody left out.
 */
export function clausesOf(text: string, names: RegExp | null): readonly Clause[] {
  return [...plain(text).matchAll(SENTENCE)].flatMap((match) => {
    const essence = essenceOf(match[0], names);
    return isAskedOfAll(essence) ? [] : [{ essence, start: match.index, end: match.index + match[0].length }];
  });
}

const SENTENCE = /[^。！？；;\n]+[。！？；;]?/gu;

function essenceOf(sentence: string, names: RegExp | null): string {
  const named = names ? sentence.replace(names, OWN) : sentence;
  return named
    .replace(/\d[\d,.]*%?/gu, "0")
    .replace(/[〇零○一二两三四五六七八九十百千万]+(?=[年月日件份条期次篇场个人名项家处])/gu, "0")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?:我|本)(?:局|委|办|镇|乡|街道|街|区|县|市|院|中心|单位|机关|部门)/gu, OWN);
}

const OWN = "我";

/** What is received, issued, disputed and charged is said in the form's own words in every report. */
function isAskedOfAll(essence: string): boolean {
  if (essence.length < 4) return true;
  return (REPORTED.test(essence) && /0|未|没有|无/u.test(essence)) || FORMULA.test(essence);
}

const REPORTED =
  /(?:信息公开|依申请|公开)(?:的)?申请|申请(?:公开|0)|结转|复议|诉讼|规范性文件|信息处理费|收费通知|收取[^，]{0,12}费|(?:许可|处罚|强制)决定/u;
const FORMULA = /统计期限|编制(?:本|此|而成)|报告如下|汇报如下|疑问|以下简称|电子版/u;

/** A pattern of the names an office goes by: in full, without its district, and as the district shortens it. */
export function namesOf(fullName: string, shortName = ""): RegExp | null {
  const bare = withoutDistrict(fullName);
  const names = [fullName, shortName, bare, bare.replace(/人民政府$|办事处$/u, "")].filter(
    ({ length }) => length >= 2,
  );
  const any = [...new Set(names)].sort((a, b) => b.length - a.length).map(escaped);
  return any.length > 0 ? new RegExp(`(?:${any.join("|")})`, "gu") : null;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
