import { withTotals, type Values } from "@/lib/template/equations";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { check } from "../check";
import type { Filing, OfficeType, Texts } from "../filing";
import type { Finding } from "../finding";
import type { Context } from "../rule";

/** What a test of a rule changes in the report of zeros. */
export type Changes = {
  readonly edition?: Edition;
  readonly values?: Values;
  readonly texts?: Texts;
  readonly type?: OfficeType;
  readonly name?: string;
  readonly year?: number;
  readonly faults?: Filing["faults"];
  readonly previous?: Context["previous"];
  readonly districtOffices?: readonly string[];
  readonly neighbours?: Context["neighbours"];
};

/** The findings of a report of zeros with these changes: unchanged it breaks no rule. */
export function findingsOf(changes: Changes): readonly Finding[] {
  const { edition = EDITION_2021, previous = null, districtOffices = [], neighbours = [] } = changes;
  return check(edition, zeroReport(changes), { previous, districtOffices, neighbours }).findings;
}

/** A bureau's report in which nothing happened and everything is said; typed cells given, totals summed. */
export function zeroReport(changes: Changes): Filing {
  const { edition = EDITION_2021, name = "某区民政局", type = "bureau", year = 2023 } = changes;
  return {
    office: { fullName: name, shortName: name, type },
    year,
    values: withTotals(edition, { ...zeros(edition), ...changes.values }),
    texts: { ...TEXTS, ...changes.texts },
    faults: changes.faults ?? [],
    explanations: {},
  };
}

/** Every typed cell 0. */
export function zeros(edition: Edition): Values {
  return Object.fromEntries(cellsOf(edition).flatMap(({ id, total }) => (total ? [] : [[id, 0]])));
}

const TEXTS: Texts = {
  "overview:proactive": "通过区政府网站公开信息。",
  "overview:onRequest": "按照规定畅通申请渠道。",
  "overview:management": "完善公文公开属性认定制度。",
  "overview:platform": "维护网站专栏。",
  "overview:supervision": "将政府信息公开纳入工作考核，开展社会评议，未发生责任追究情形。",
  problems: "公开形式不够丰富。",
  improvements: "丰富公开形式。",
  "other:fee": "本年未收取信息处理费。",
};
