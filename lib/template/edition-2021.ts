import { sections, PREFACE } from "./sections";
import { applicationsTable } from "./table-applications";
import { DISCLOSURE_2021 } from "./table-disclosure-2021";
import { DISPUTES } from "./table-disputes";
import type { Edition, Node } from "./vocabulary";

const OTHER_HANDLING: Node = {
  key: "other",
  label: "（六）其他处理",
  children: [
    {
      key: "uncorrected",
      label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      articles: "第30条",
      help: "已一次性告知补正，申请人无正当理由逾期不补正，视为放弃申请、不再处理的（第三十条）。",
    },
    {
      key: "feeUnpaid",
      label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      articles: "第42条；信息处理费管理办法",
      help: "已依法发出信息处理费收费通知，申请人逾期未缴纳，视为放弃申请、不再处理的（第四十二条、《政府信息公开信息处理费管理办法》）。填有数字时，第六部分应当报告收费通知件数和金额。",
    },
    {
      key: "misc",
      label: "3.其他",
      help: "不属于以上各行的办结方式，例如申请人主动撤回申请。本行数字较大时请在备注中写明构成，审核人会据此核对。",
    },
  ],
};

/**
 * The form in force since the report year 2021: 200 cells, 166 typed, 34 totals.
 * Source: 国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》.
 */
export const EDITION_2021 = {
  id: "2021",
  name: "2021年版格式",
  instrument: "国办公开办函〔2021〕30号",
  firstYear: 2021,
  lastYear: null,
  preface: PREFACE,
  sections: sections(
    DISCLOSURE_2021,
    applicationsTable(OTHER_HANDLING),
    DISPUTES,
    "存在的主要问题及改进情况",
  ),
} as const satisfies Edition;
