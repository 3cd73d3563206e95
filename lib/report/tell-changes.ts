import { editionById } from "@/lib/template/editions";
import { cellOf, partsOf } from "@/lib/template/walk";
import { nameOf } from "./amounts";
import type { Change } from "./changes-between";

/** As many as a sentence can hold. */
const TOLD = 3;

/** 「改动2处：表四“结果维持”由2改为5；“五、…”的文字」: what differs between two contents, in one sentence. */
export function tellChanges(editionId: string, changes: readonly Change[]): string {
  const edition = editionById(editionId);
  // Totals follow what they are made of; alone they are told.
  const typed = changes.filter(({ at }) => !cellOf(edition, at)?.total);
  const worth = typed.length > 0 ? typed : changes;
  const told = worth.slice(0, TOLD).map(({ at, before, after }) => {
    if (cellOf(edition, at)) return `${nameOf(edition, at)}由${figure(before)}改为${figure(after)}`;
    if (at.startsWith("explain:")) return "对疑点的说明";
    const part = partsOf(edition).find(({ id }) => id === at);
    return part ? `“${part.label}”的文字` : "报告的名称、单位或者年度";
  });
  const more = worth.length > TOLD ? "；等" : "";
  return `改动${worth.length}处：${told.join("；")}${more}`;
}

function figure(value: Change["before"]): string {
  return value === null ? "空" : String(value);
}
