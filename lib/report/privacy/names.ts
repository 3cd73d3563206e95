import type { Personal } from "./personal";

/** Full names of people who applied, sued or complained; officials and 「张某」 are not among them. */
export function namesIn(text: string): readonly Personal[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups, indices }) => {
      const name = groups?.name ?? "";
      const [start, end] = indices?.groups?.name ?? [0, 0];
      return WORDS.test(name) ? [] : [{ kind: "name" as const, start, end, masked: maskOf(name) }];
    }),
  );
}

/** 「张建国」 is printed 「张某某」. */
function maskOf(name: string): string {
  const surname = new RegExp(`^(?:${TWO_SIGNS})`, "u").exec(name)?.[0] ?? name.slice(0, 1);
  return surname + "某".repeat(name.length - surname.length);
}

/** Surnames that are no common word: 「申请人高度评价」 and 「申请人曾提出」 name nobody. */
const ONE_SIGN =
  "[王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴钟汪姜姚谭廖邹熊陆郝孔崔邱秦侯邵孟雷钱汤尹黎贺赖龚庞樊殷施洪翟颜倪严牛俞章鲁葛韦毕聂焦柳邢岳耿祝左涂甘冉]";
const TWO_SIGNS = "欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒";
/** Signs that are in no given name, or end the name of a place or body. */
const NO_GIVEN =
  "某的了和与及在是有不其已未被将可应等提申请人一两对向于因就诉称住男女个们村镇乡区县市省街局委院校所司群众户族姓";
const nameWithout = (more = "") =>
  `(?<name>(?:${TWO_SIGNS}|${ONE_SIGN})[^\\P{Script=Han}${NO_GIVEN}${more}]{1,2})`;
const NAME = nameWithout();
const NAME_NO_PLACE = nameWithout("山州江港浦口城湾河");

const ROLE =
  "(?:申请人|被答复人|原告|上诉人|当事人|信访人|举报人|投诉人|被征收人|第三人)(?:[:：\\s]|为|是|系|即)?";
const AFTER_ROLE =
  "(?=\\s*(?:[，。；、：（）“”,;:()\\n]|$|向|于|因|对|就|不服|提出|提交|递交|申请|诉|等|与|和|的|以|通过|身份证|电话|住|男|女|称))";
const OFFICE = "(?=[^，。；\\n]{2,30}(?:局|政府|办事处|委员会|办公室|中心))";
const SEVERAL = "(?:等[\\d一二三四五六七八九十两]*[人户])?";

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${ROLE}${NAME}${AFTER_ROLE}`, "dgu"),
  new RegExp(`${NAME}(?:先生|女士)`, "dgu"),
  new RegExp(`(?<![\\p{Script=Han}])${NAME}(?:${SEVERAL}(?:起诉|诉(?!讼|求|说|至)))${OFFICE}`, "dgu"),
  new RegExp(`(?:收到|受理|答复|办理)${NAME_NO_PLACE}(?:${SEVERAL}(?:提出|提交|递交)的)`, "dgu"),
];

/** Two signs that begin like a name and are a word, and places. */
const WORDS =
  /^(?:陈[述诉情旧设]|张[贴榜口]|周[知边期围密到]|罗列|郑重|谢[绝意]|董事|杜绝|陆[续地]|雷[同达]|钱[款物]|严[格肃重密厉]|施[工行加]|洪[水灾]|章[程节]|左右|祝[福贺]|焦[点虑]|林[权地业]|黄[金河]|叶片|胡[同乱]|马[上路]|牛[奶羊]|鲁[迅班]|孔子|钟[表头]|王府|赵都|孙中山|汤[水药]|苏[州北南]|杨[浦凌]|唐[山县]|徐[州汇]|宋[体庄]|彭州|秦[皇淮]|郑州|柳[州树]|贺[州信])/u;
