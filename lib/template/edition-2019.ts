import { sections, PREFACE } from "./sections";
import { applicationsTable } from "./table-applications";
import { DISCLOSURE_2019 } from "./table-disclosure-2019";
import { DISPUTES } from "./table-disputes";
import type { Edition } from "./vocabulary";

/**
 * The trial form of the report years 2019 and 2020: 198 cells, 166 typed, 32 totals.
 * Source: 国办公开办函〔2019〕60号《…有关事项的通知》所附格式（试行）.
 */
export const EDITION_2019 = {
  id: "2019",
  name: "2019年版格式（试行）",
  instrument: "国办公开办函〔2019〕60号",
  firstYear: 2019,
  lastYear: 2020,
  preface: PREFACE,
  sections: sections(
    DISCLOSURE_2019,
    applicationsTable({
      key: "other",
      label: "（六）其他处理",
      articles: "第30、42条",
      help: "不属于以上各行的办结方式，包括逾期不补正、逾期未缴费不再处理和申请人撤回等。",
    }),
    DISPUTES,
    "政府信息公开工作存在的主要问题及改进情况",
  ),
} as const satisfies Edition;
