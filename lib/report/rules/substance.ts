import type { PartId } from "@/lib/template/vocabulary";
import type { OfficeType } from "../filing";
import { figuresIn } from "../narrative/figures";
import { quote, sentencesOf, type Prose } from "../narrative/prose";
import { withoutDistrict } from "../district-name";
import type { Found, Report, Rule } from "../rule";

/** Whether the prose speaks of the office itself and of its disclosure work. */
export const SUBSTANCE: readonly Rule[] = [
  {
    id: "N-GENERIC",
    title: "写的是本机关自己的情况",
    severity: "warning",
    basis: "《政府信息公开条例》第五十条；国办公开办函〔2021〕30号",
    appliesTo: ({ filing }) => OF_ITSELF.includes(filing.office.type),
    find: (report) => report.prose.flatMap((piece) => generic(piece, report)),
  },
  {
    id: "N-REPT",
    title: "监督保障写的是政府信息公开工作的监督保障",
    severity: "info",
    basis: "国办公开办函〔2021〕30号：第一部分不宜泛化",
    find: ({ prose }) => prose.flatMap(besideTheMatter),
  },
];

/** Offices that speak for nobody else; a government or its 办公室 rightly speaks of 各部门. */
const OF_ITSELF: readonly OfficeType[] = ["bureau", "town", "subdistrict"];

const EVERYBODY =
  /(?<=^|[，。；：、是])(?:各级(?:人民)?政府(?:部门|及其部门|和部门)?|各级(?:行政)?机关|各级部门|各地区?各部门|各地|全国各地|(?:部分|一些|少数|多数|大多数|许多|有的|个别)(?:地区|地方|地方政府|政府部门|行政机关|地方和部门)|(?:多数|大多数|许多|部分|一些|少数)(?:部门|单位))(?!信息公开工作要求|的?(?:要求|部署|规定|文件|网站))/gu;

const OWN =
  /[我本](?:局|委|办|镇|乡|街道|街|院|中心|单位|机关|部门)|全(?:局|委|镇|乡|街道|街)|镇里|乡里|局里|街道/u;

/** Somebody else as subject, and in the whole part neither the office itself nor a figure. */
function generic(prose: Prose, { filing }: Report): readonly Found[] {
  const { fullName, shortName } = filing.office;
  const names = [fullName, shortName, withoutDistrict(fullName)];
  const own = OWN.test(prose.text) || names.some((name) => prose.text.includes(name));
  const [match] = prose.text.matchAll(EVERYBODY);
  if (own || !match || figuresIn(prose.text).length > 0) return [];
  return [
    {
      at: prose.part,
      quote: quote(prose, match.index, match.index + match[0].length),
      message: `“${prose.label}”说的是“${match[0]}”，没有写到${shortName}自己。请改写成本机关的做法、数字和问题。`,
    },
  ];
}

const SUPERVISION: PartId = "overview:supervision";

/** Service at the counter and its praise, hotlines, business: work, but not the supervision of disclosure. */
const SERVICE =
  /好差评|满意(?:率|度)|一窗|窗口(?:服务|人员|办|受理|均|全部)|办件量|办件|营商环境|政务服务(?!公开)|招商引资|一次一评|一事一评|热线(?:办理|工单)|信访(?:件|事项)|经济(?:发展|运行)|党建|安全生产/u;
const DISCLOSURE = /公开|评议|公示|年报|年度报告|保密审查|网站|新媒体|公众号/u;

function besideTheMatter(prose: Prose): readonly Found[] {
  if (prose.part !== SUPERVISION) return [];
  const beside = sentencesOf(prose).filter(({ text }) => SERVICE.test(text) && !DISCLOSURE.test(text));
  const [first] = beside;
  if (!first) return [];
  const times = beside.length > 1 ? `等${beside.length}句` : "";
  return [
    {
      at: prose.part,
      quote: quote(prose, first.start, first.start + first.text.length),
      message: `“${prose.label}”里这句话${times}写的是其他业务，没有说到政府信息公开。这一部分请写公开工作的机构、人员、培训、检查和考核评议。`,
    },
  ];
}
