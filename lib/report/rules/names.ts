import { districtOf, withoutDistrict } from "../district-name";
import { likeness, waysToCall } from "../narrative/agency-names";
import { quote, sentencesOf, type Prose } from "../narrative/prose";
import { isCited } from "../narrative/years";
import type { OfficeType } from "../filing";
import type { Found, Report, Rule } from "../rule";

/** Under whose name the report speaks. */
export const NAMES: readonly Rule[] = [
  {
    id: "N-NAME",
    title: "文字以本机关的名义写，名称前后一致",
    severity: "warning",
    basis: "国办公开办函〔2021〕30号：年度报告内容准确",
    find: (report) => [...ofOthers(report), ...variants(report)],
  },
];

/** A government sums up its offices and tells what each did. */
const SUMS_UP: readonly OfficeType[] = ["county-government", "region"];

/** Another office of the district where the reader expects the one that reports. */
function ofOthers(report: Report): readonly Found[] {
  const { office } = report.filing;
  const own = waysToCall(office.fullName).concat(office.shortName);
  const others = (report.context.districtOffices ?? []).filter((name) => name !== office.fullName);
  if (SUMS_UP.includes(office.type)) return [];
  const calls = others.flatMap((name) => waysToCall(name).map((call) => ({ name, call })));
  const known = calls.filter(({ call }) => !own.includes(call)).sort((a, b) => b.call.length - a.call.length);
  return report.prose.flatMap((piece) =>
    sentencesOf(piece).flatMap(({ text, start }) => {
      const at = SUBJECT.exec(text)?.[0].length ?? 0;
      const rest = text.slice(at);
      // The longest name decides: 「某区政府办公室」 is not 某区政府.
      if ([...own].some((name) => rest.startsWith(name) && !longer(known, rest, name.length))) return [];
      const other = known.find(({ call }) => rest.startsWith(call));
      if (!other || !speaksAsItself(text, rest.slice(other.call.length), own)) return [];
      return [
        {
          at: `${piece.part}:${other.name}`,
          quote: quote(piece, start + at, start + at + other.call.length),
          message: `“${piece.label}”里以“${other.call}”为主语，本报告是${office.fullName}的。请核对是否沿用了其他单位的文字。`,
        },
      ];
    }),
  );
}

function longer(known: readonly { readonly call: string }[], rest: string, length: number): boolean {
  return known.some(({ call }) => call.length > length && rest.startsWith(call));
}

/** What may stand before the subject of a sentence. */
const SUBJECT =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|一是|二是|三是)?(?:(?:20\d{2}年度?|本年度?|今年|一年来|全年|现将|按照[^，]{0,30}要求|根据[^，]{0,40}规定)(?:以来)?，?)*/u;

/** Says what the one that reports would say of itself, and does not mention that one. */
function speaksAsItself(sentence: string, after: string, own: readonly string[]): boolean {
  if (
    /^(?:的?(?:网站|门户|官网|官方|网|微信|公众号|平台|统一|要求|部署|文件|专栏|大厅)|关于|等|、|和|与|及|牵头|会同|印发|组织|指导|批转|转发|对)/u.test(
      after,
    )
  )
    return false;
  if (/[我本](?:局|委|办|镇|乡|街道|街|院|中心|单位|机关|部门)/u.test(sentence)) return false;
  if (own.some((name) => sentence.includes(name))) return false;
  return /信息公开|政务公开|公开(?:政府)?信息|主动公开|依申请|年度报告|高度重视/u.test(after);
}

/** Names in the full form of the office's own that are not quite its own. */
function variants({ prose, filing, context }: Report): readonly Found[] {
  const { fullName } = filing.office;
  const prefix = districtOf(fullName).replace(/^.*[省市州](?=.)/u, "");
  if (!prefix) return [];
  const own = withoutDistrict(fullName);
  const others = new Set((context.districtOffices ?? []).filter((name) => name !== fullName));
  const pattern = new RegExp(
    `${prefix}[\\p{Script=Han}]{0,18}?(?:局|委员会|办公室|办公厅|街道办事处|街道办|政府(?!办))`,
    "gu",
  );
  const found = prose.flatMap((piece) =>
    [...piece.text.matchAll(pattern)]
      .filter(({ 0: name, index }) => isVariant(name, piece.text, index))
      .map(({ 0: name, index }) => ({ piece, name, index })),
  );
  return [...new Set(found.map(({ name }) => name))].flatMap((name) => {
    const places = found.filter((each) => each.name === name);
    const [first] = places;
    return first ? [inconsistent(first, { name, fullName, times: places.length })] : [];
  });

  function isVariant(name: string, text: string, index: number): boolean {
    const bare = name.slice(prefix.length);
    const known = fullName.endsWith(name) || own === bare || others.has(name);
    return (
      !known && isLike(bare, own) && !isCited(text.slice(0, index)) && isWhole(text, index + name.length)
    );
  }
}

/** The same kind of body under nearly the same name: a government and its 办公室 are two. */
function isLike(bare: string, own: string): boolean {
  const [one, other] = [bare, own].map((name) => KIND.exec(name)?.groups ?? {});
  const kinds = [one, other].map((groups) => KINDS.findIndex((kind) => groups?.[kind] !== undefined));
  // 「某区政府」 is what everybody calls a 区人民政府.
  if (kinds[0] !== kinds[1] || own === "人民政府") return false;
  const [stem = "", ownStem = ""] = [one?.stem, other?.stem];
  return stem === ownStem || (stem !== "" && likeness(stem, ownStem) >= 0.6);
}

const KINDS = ["office", "government", "street", "bureau"] as const;
const KIND =
  /^(?<stem>.*?)(?:(?<office>(?:人民)?政府办公[室厅])|(?<government>(?:人民)?政府)|(?<street>街道(?:办事处|办)?)|(?<bureau>局|委员会|办公[室厅]|中心))$/u;

/** 「某局窗口」 and 「某局直属」 name something of the office, not the office. */
function isWhole(text: string, end: number): boolean {
  return !/^(?:信息|系统|工作|网|门户|官网|官方|党组|党委|窗口|直属|下属|分局|科|[^，。；、（）]{1,8}(?:办公室|科|股|站|所|中心))/u.test(
    text.slice(end),
  );
}

type Place = { readonly piece: Prose; readonly index: number };
type Variant = { readonly name: string; readonly fullName: string; readonly times: number };

function inconsistent({ piece, index }: Place, { name, fullName, times }: Variant): Found {
  const where = quote(piece, index, index + name.length);
  return {
    at: `variant:${name}`,
    quote: where,
    remedies: [{ kind: "text", quote: where, text: fullName }],
    message: `文字中的“${name}”${times > 1 ? `（共${times}处）` : ""}与登记的全称“${fullName}”不一致。请统一名称；简称可以写“本机关”。`,
  };
}
