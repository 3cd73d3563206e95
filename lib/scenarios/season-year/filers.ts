import fc from "fast-check";
import { officeTypeOf } from "@/lib/report/office-type";
import type { Office, Texts } from "@/lib/report/filing";
import type { Agency, Told } from "@/lib/samples/agency";
import { AGENCIES, DISTRICT } from "@/lib/samples/district";
import { figuresOf, openingAfter, type Opening, type Year } from "@/lib/samples/figures";
import { filedBy } from "@/lib/samples/filings";
import { say } from "@/lib/samples/say";
import type { Sample } from "@/lib/samples/sample";
import { editionForYear } from "@/lib/template/editions";

/** The report year that is lived through; the year before was filed by the agencies of the demo. */
export const YEAR = 2025;

/** An office of the year: who it is, what its register says of the two years, and how it writes. */
export type Filer = {
  readonly slug: string;
  readonly office: Office;
  readonly clerk: { readonly username: string; readonly name: string };
  /** 2024 and 2025; the first only for those who filed 2024 here. */
  readonly before: Year | null;
  readonly now: Year;
  /** What was open when 2024 and when 2025 began. */
  readonly openings: readonly [Opening, Opening];
  readonly turn: Told["turn"];
  /** Whose way of writing it has. */
  readonly voice: Pick<Agency, "office" | "tell">;
};

/** The demo's fourteen, who have filed before, and forty-six of the scenario's own who never have: ten quiet ones first. */
export function filers(): readonly Filer[] {
  return [...AGENCIES.map(oldFiler), ...NAMES.map(newFiler)];
}

/** What the office files for a year; `change` is what its register says otherwise. */
export function sampleOf(filer: Filer, year: number, change: Partial<Year & Opening> = {}): Sample {
  const edition = editionForYear(year);
  if (!edition) throw new RangeError(`no edition for ${year}`);
  const earlier = year < YEAR;
  const register = { ...(earlier ? filer.before : filer.now), ...change };
  const values = figuresOf(edition, register, { ...openingOf(filer, year), ...openingIn(change) });
  const turn = earlier ? 1 : filer.turn;
  const { office } = filer.voice;
  const texts = filer.voice.tell({ year, turn, say: say(edition, values) });
  return filedBy(
    { edition, filing: { office, year, values, texts, faults: [], explanations: {} } },
    filer.office,
  );
}

/** What an office had open when a year began. */
export function openingOf({ openings }: Filer, year: number): Opening {
  return openings[year < YEAR ? 0 : 1];
}

function openingIn({ carriedIn, inForce }: Opening): Opening {
  return { ...(carriedIn && { carriedIn }), ...(inForce !== undefined && { inForce }) };
}

function oldFiler({ slug, office, clerk, years, opening, tell, recounted }: Agency): Filer {
  const counted = (turn: 1 | 2, left: Opening): Opening =>
    recounted?.turn === turn ? { ...left, carriedIn: recounted.carriedIn } : left;
  const first = counted(1, openingAfter(years[0], opening));
  return {
    ...{ slug, office, clerk, turn: 2, voice: { office, tell } },
    ...{ before: years[1], now: years[2], openings: [first, counted(2, openingAfter(years[1], first))] },
  };
}

function newFiler(name: string, index: number): Filer {
  const slug = `bumen-${index + 1}`;
  const office = named(name);
  const quiet = index < QUIET;
  const voice = VOICES[index % VOICES.length];
  const now = REGISTERS[index];
  if (!voice || !now) throw new RangeError(`nothing is known of ${name}`);
  return {
    ...{ slug, office, clerk: { username: slug, name: personAt(index) }, turn: 2 },
    ...{ before: null, now: quiet ? {} : now, openings: [{}, {}] },
    voice: quiet ? { office, tell: quietly } : voice,
  };
}

function named(name: string): Office {
  const fullName = `${DISTRICT.fullName}${name}`;
  const type = officeTypeOf(fullName);
  const shortName = type === "bureau" ? `区${name}` : name.replace(/人民政府$|办事处$/u, "");
  return { type, fullName, shortName };
}

/** Words that nobody else has, so that nothing is found. */
function quietly({ year, say: words }: Told): Texts {
  return {
    "overview:lead": `${year}年，本单位按照条例和区里的安排做好信息公开，现将情况报告如下。`,
    "overview:proactive": "本单位不直接面向群众办事，主要公开机构职能、年度预算和人事任免。",
    "overview:onRequest": `${words.requests()}受理地址、电话和电子邮箱均已列入公开指南。`,
    "overview:management": `${words.documents()}发文时一并确定公开属性，由综合科登记备查。`,
    "overview:platform": "专栏设在区政府门户网站，由综合科一人负责更新，另设备用人员一名。",
    "overview:supervision": `主要负责人每半年听取一次公开工作汇报，内容发布实行三级审核。${words.disputes()}`,
    problems: "公开内容偏少，更新间隔较长；负责更新的人员更换后衔接不够。",
    improvements: "每季度核对一次专栏内容；编写交接清单，更换人员时逐项交接。",
    "other:fee": "本年度没有收取信息处理费。",
  };
}

/** A person of a name nobody else has here. */
function personAt(index: number): string {
  const [family, given] = [FAMILIES[index % FAMILIES.length], GIVEN[Math.floor(index / FAMILIES.length)]];
  return `${family ?? ""}${given ?? ""}`;
}

const FAMILIES = [..."方江汪祁毛卞齐康伍余"];
const GIVEN = ["知行", "云帆", "若谷", "守拙", "望舒"];

/** How many offices have nothing but zeros to report. */
const QUIET = 10;

const VOICES = AGENCIES.filter(({ office }) => office.type === "bureau");

/** Registers of one year in which nothing is open at the beginning: always the same ones. */
const REGISTERS: readonly Year[] = fc.sample(
  fc
    .record({
      people: fc.integer({ min: 4, max: 30 }),
      firms: fc.nat(5),
      open: fc.nat(2),
      issued: fc.nat(3),
      licenses: fc.nat(60),
      penalties: fc.nat(25),
    })
    .map(({ people, firms, open, ...rest }) => ({
      ...rest,
      received: [people, firms],
      results: { granted: [people - open - 1, firms], "unable:notHeld": [1] },
    })),
  { seed: 20_251_231, numRuns: 46 },
);

/** The quiet ones first. */
const NAMES: readonly string[] = [
  ..."区直机关事务服务中心 老干部服务中心 地方志编纂中心 区属国有资产运营中心 机关后勤保障中心".split(" "),
  ..."公共资源交易服务中心 会计核算中心 信息技术保障中心 对外友好交流中心 区情研究中心".split(" "),
  ..."发展和改革局 科学技术局 工业和信息化局 公安分局 司法局 人力资源和社会保障局".split(" "),
  ..."自然资源分局 生态环境分局 城市管理局 交通运输局 水务局 农业农村局 林业局 商务局".split(" "),
  ..."文化和旅游局 退役军人事务局 应急管理局 审计局 国有资产监督管理局 体育局 统计局".split(" "),
  ..."医疗保障局 信访局 园林绿化局 人民防空办公室 粮食和物资储备局 金融发展局".split(" "),
  ..."档案局 乡村振兴局 消防救援局 海绵城市建设局 夜间经济促进局 数据资源局".split(" "),
  ..."外事服务局 气象局 民族宗教事务局".split(" "),
];
