import type { Values } from "@/lib/template/equations";
import type { CellId, Edition, Node } from "@/lib/template/vocabulary";
import { cellOf, leavesOf, tablesOf } from "@/lib/template/walk";

/** Sentences whose figures come from the tables, so that text and tables agree. */
export type Say = {
  /** How many applications came, how they ended, what is left. */
  readonly requests: () => string;
  /** 规范性文件: issued, repealed, in force. */
  readonly documents: () => string;
  /** Licences, penalties and coercion, those there were; "" where there were none. */
  readonly decisions: () => string;
  /** Reconsiderations and suits. */
  readonly disputes: () => string;
};

/** What may be said about the figures of a year. */
export function say(edition: Edition, values: Values): Say {
  const at = (id: CellId) => values[id] ?? 0;
  return {
    requests: () => requests(edition, at),
    documents: () => documents(edition, at),
    decisions: () => decisions(edition, at),
    disputes: () => disputes(edition, at),
  };
}

type At = (id: CellId) => number;

function requests(edition: Edition, at: At): string {
  const received = at("applications:received:new|total");
  const before = at("applications:received:carriedIn|total");
  const done = at("applications:result:total|total");
  const left = at("applications:carriedOut|total");
  if (received + before === 0)
    return "全年未收到政府信息公开申请，没有上年结转的申请，也没有需要结转下年度办理的申请。";
  const natural = at("applications:received:new|natural");
  const who =
    received > natural ? `，其中自然人申请${natural}件、法人或其他组织申请${received - natural}件` : "";
  return [
    `全年收到政府信息公开申请${received}件${who}`,
    before > 0 ? `，另有上年结转${before}件` : "，没有上年结转的申请",
    `；共办结${done}件${ended(edition, at)}`,
    left > 0 ? `，结转下年度继续办理${left}件。` : "，没有结转下年度办理的申请。",
  ].join("");
}

/** 「，其中予以公开9件、无法提供4件」: the groups of the result with anything in them, in the form's own words. */
function ended(edition: Edition, at: At): string {
  const rows = tablesOf(edition).flatMap(({ bands }) => bands.flatMap((band) => band.rows));
  const groups = rows.find(({ key }) => key === "result")?.children ?? [];
  const counts = groups
    .filter((group) => !group.total)
    .map((group) => ({ label: bare(group), count: sumOf(group, at) }))
    .filter(({ count }) => count > 0);
  return counts.length === 0
    ? ""
    : `，其中${counts.map(({ label, count }) => `${label}${count}件`).join("、")}`;
}

function sumOf(group: Node, at: At): number {
  const paths = leavesOf([group]).map((path) => path.map(({ key }) => key).join(":"));
  return paths.reduce((sum, path) => sum + at(`applications:result:${path}|total`), 0);
}

function bare({ label }: Node): string {
  return label.replace(/（[^）]*）/gu, "");
}

function documents(edition: Edition, at: At): string {
  const of = (column: string) => at(`disclosure:a20_1:normative:${column}`);
  const name = rowLabel(edition, "disclosure:a20_1:normative:issued");
  if (of("issued") + of("repealed") + of("inForce") === 0)
    return `本年度没有制定、废止${name}，也没有现行有效的${name}。`;
  return `全年制定${name}${of("issued")}件，废止${of("repealed")}件，现行有效${of("inForce")}件。`;
}

function decisions(edition: Edition, at: At): string {
  const ids = ["a20_5:license", "a20_6:penalty", "a20_6:coercion"].map(
    (row) => `disclosure:${row}:decisions`,
  );
  const some = ids.filter((id) => at(id) > 0);
  if (some.length === 0) return "";
  return `全年作出${some.map((id) => `${rowLabel(edition, id)}决定${at(id)}件`).join("、")}，结果依法公示。`;
}

function rowLabel(edition: Edition, id: CellId): string {
  return cellOf(edition, id)?.row.at(-1)?.label ?? "";
}

function disputes(edition: Edition, at: At): string {
  const columns = tablesOf(edition)
    .filter(({ id }) => id === "disputes")
    .flatMap(({ bands }) => bands.flatMap((band) => leavesOf(band.columns)));
  const counted = columns.map((path) => ({
    path,
    total: path.at(-1)?.total === true,
    count: at(`disputes:${path.flatMap(({ key }) => key || []).join(":")}`),
  }));
  if (counted.every(({ count }) => count === 0))
    return "全年没有因政府信息公开工作被申请行政复议、提起行政诉讼的案件。";
  const sentence = counted
    .filter(({ total, count }) => total && count > 0)
    .map(({ path, count }) => {
      const group = path.at(-2);
      const ends = counted.filter((other) => !other.total && other.path.at(-2) === group && other.count > 0);
      const how = ends.map((end) => `${end.path.at(-1)?.label ?? ""}${end.count}件`).join("、");
      const kind =
        path.length > 2 ? `${path[0]?.label ?? ""}（${group?.label ?? ""}）` : (group?.label ?? "");
      return `${kind}${count}件，${how}`;
    });
  return `全年因政府信息公开工作发生${sentence.join("；")}。`;
}
