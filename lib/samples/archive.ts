import type { Filing, Texts } from "@/lib/report/filing";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import type { CellId } from "@/lib/template/vocabulary";
import { EDUCATION } from "./agencies/education";
import { MAPLE_TOWN } from "./agencies/maple-town";
import { filled } from "./figures";
import type { Sample } from "./sample";

/** Published before the portal: kept as printed, one wrong total included. */
export function archive(): readonly Sample[] {
  return [EDUCATION_2019, EDUCATION_2020, TOWN_2019, TOWN_2020].map((filing) => ({
    edition: EDITION_2019,
    filing,
  }));
}

export const EDUCATION_2019: Filing = {
  ...report(EDUCATION.office, 2019, {
    "disclosure2019:a20_1:normative:made": 2,
    "disclosure2019:a20_1:normative:disclosed": 2,
    "disclosure2019:a20_1:normative:publicTotal": 8,
    "disclosure2019:a20_5:license:itemsPrior": 4,
    "disclosure2019:a20_5:license:decisions": 17,
    "disclosure2019:a20_5:otherService:itemsPrior": 6,
    "disclosure2019:a20_5:otherService:itemsDelta": -1,
    "disclosure2019:a20_5:otherService:decisions": 214,
    "disclosure2019:a20_6:penalty:itemsPrior": 9,
    "disclosure2019:a20_8:fee:itemsPrior": 3,
    "disclosure2019:a20_9:procurement:projects": 12,
    "disclosure2019:a20_9:procurement:amount": 4_773_500,
    "applications:received:new|natural": 8,
    "applications:received:new|org:business": 1,
    "applications:result:granted|natural": 5,
    "applications:result:granted|org:business": 1,
    "applications:result:unable:notHeld|natural": 1,
    "applications:result:other|natural": 1,
    "applications:carriedOut|natural": 1,
  }),
  texts: educationTexts(2019, {
    requests: "全年收到政府信息公开申请9件，办结8件，结转下年度继续办理1件",
    published: 361,
    purchase: "全年实施集中采购项目12个，采购结果全部公告。",
  }),
};

const EDUCATION_2020: Filing = {
  ...report(EDUCATION.office, 2020, {
    "disclosure2019:a20_1:normative:made": 1,
    "disclosure2019:a20_1:normative:disclosed": 1,
    "disclosure2019:a20_1:normative:publicTotal": 9,
    "disclosure2019:a20_5:license:itemsPrior": 4,
    "disclosure2019:a20_5:license:decisions": 12,
    "disclosure2019:a20_5:otherService:itemsPrior": 5,
    "disclosure2019:a20_5:otherService:decisions": 198,
    "disclosure2019:a20_6:penalty:itemsPrior": 9,
    "disclosure2019:a20_8:fee:itemsPrior": 3,
    "disclosure2019:a20_8:fee:itemsDelta": -1,
    "disclosure2019:a20_9:procurement:projects": 9,
    "disclosure2019:a20_9:procurement:amount": 3_916_200,
    "applications:received:new|natural": 10,
    "applications:received:carriedIn|natural": 1,
    "applications:result:granted|natural": 6,
    "applications:result:partial|natural": 2,
    "applications:result:unable:notHeld|natural": 2,
    "applications:carriedOut|natural": 1,
    "disputes:review:upheld": 1,
  }),
  texts: educationTexts(2020, {
    requests: "全年收到政府信息公开申请10件，上年结转1件，办结10件，结转下年度继续办理1件",
    published: 398,
    purchase: "全年实施集中采购项目9个，采购结果全部公告。",
  }),
};

const TOWN_2019: Filing = report(MAPLE_TOWN.office, 2019, {
  "disclosure2019:a20_5:license:itemsPrior": 3,
  "disclosure2019:a20_5:license:decisions": 38,
  "applications:received:new|natural": 4,
  "applications:result:granted|natural": 3,
  "applications:result:unable:notHeld|natural": 1,
});

/** As printed: the column of all applicants adds up to 6, and 7 was printed. */
const TOWN_2020: Filing = misprinted(
  report(MAPLE_TOWN.office, 2020, {
    "disclosure2019:a20_5:license:itemsPrior": 3,
    "disclosure2019:a20_5:license:itemsDelta": 1,
    "disclosure2019:a20_5:license:decisions": 41,
    "applications:received:new|natural": 5,
    "applications:received:new|org:business": 1,
    "applications:result:granted|natural": 4,
    "applications:result:granted|org:business": 1,
    "applications:result:unable:notHeld|natural": 1,
  }),
  "applications:result:total|total",
  7,
);

type Figures = Readonly<Record<CellId, number>>;

function report(office: Filing["office"], year: number, figures: Figures): Filing {
  const values = filled(EDITION_2019, figures);
  return { office, year, values, texts: townTexts(year, figures), faults: [], explanations: {} };
}

function misprinted(filing: Filing, cell: CellId, printed: number): Filing {
  return { ...filing, values: { ...filing.values, [cell]: printed } };
}

type Said = { readonly requests: string; readonly published: number; readonly purchase: string };

function educationTexts(year: number, { requests, published, purchase }: Said): Texts {
  return {
    "overview:lead": `本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${year}年1月1日至12月31日。`,
    "overview:proactive": `通过区政府网站教育专栏公开信息${published}条，招生入学政策、划片范围和录取结果按时公布。${purchase}`,
    "overview:onRequest": `${requests}。办理中注意与申请人沟通，答复书加盖公章。`,
    "overview:management": "建立文件公开属性审核登记簿，发文时同步确定是否公开。",
    "overview:platform": "维护网上专栏和政务新媒体账号，各学校设置校务公开栏。",
    "overview:supervision": "明确分管领导和专职人员，开学前对学校公开情况进行检查。",
    problems: "公开内容的形式比较单一，学校之间进展不平衡。",
    improvements: "增加图表和问答，对进展慢的学校逐个指导。",
    "other:fee": "本年度没有收取政府信息公开信息处理费。",
  };
}

function townTexts(year: number, figures: Figures): Texts {
  const received = figures["applications:received:new|natural"] ?? 0;
  const business = figures["applications:received:new|org:business"] ?? 0;
  return {
    "overview:lead": `枫渡镇人民政府根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为${year}年1月1日至12月31日。`,
    "overview:proactive": "公开惠农补贴、危房改造、道路修建等信息，村级公开栏每季度更换。",
    "overview:onRequest": `全年收到政府信息公开申请${received + business}件，已全部办结。`,
    "overview:management": "对历年文件进行清理归档，纸质目录置于便民中心供查阅。",
    "overview:platform": "依托区政府网站乡镇专栏公开信息，各村设公开栏。",
    "overview:supervision":
      "公开工作纳入村级年度工作考核；请群众代表开展社会评议，总体满意；全年没有需要责任追究的情况。",
    problems: "村级公开不够及时，群众参与不多。",
    improvements: "明确每村一名公开员，按月检查通报。",
    "other:fee": "本年度没有收取信息处理费。",
  };
}
