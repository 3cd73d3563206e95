import { leavesOf, tablesOf } from "@/lib/template/walk";
import type { CellId, Edition, Node } from "@/lib/template/vocabulary";
import { application } from "../named-cells";
import { LEGAL_PERSONS, SUFFIX } from "./phrases";

/** Cells of one row of 表三 for those who applied. */
export type Row = (row: string) => readonly CellId[];

/** Who applied in 「自然人申请15件」: the columns of 表三 by their own names; null where nobody is named. */
export function applicantsNamedIn(lead: string, edition: Edition): Row | null {
  const who = knownOf(edition).ending.exec(lead)?.groups?.who;
  return who === undefined ? null : rowOf(who, edition);
}

/** Whether a kind of applicant is named anywhere. */
export function namesApplicants(text: string, edition: Edition): boolean {
  return knownOf(edition).anywhere.test(text);
}

/** The columns of 「法人或者其他组织」 where a sentence speaks of them alone; null where of everybody. */
export function organisationsAlone(clause: string, edition: Edition): Row | null {
  const who = new RegExp(LEGAL_PERSONS, "u").exec(clause)?.[0];
  return who === undefined || EVERYBODY.test(clause) ? null : rowOf(who, edition);
}

const EVERYBODY = /公民|自然人|个人|群众|公众|社会|任何/u;

/** Words for the columns that the form does not use. */
const ALIASES: Readonly<Record<string, string>> = { 公民: "自然人", 个人: "自然人" };

type Known = {
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly ending: RegExp;
  readonly anywhere: RegExp;
};

function rowOf(who: string, edition: Edition): Row {
  const { columns } = knownOf(edition);
  const group = [...columns].find(([word]) => new RegExp(LEGAL_PERSONS, "u").test(word))?.[0] ?? "";
  const keys = columns.get(ALIASES[who] ?? who) ?? columns.get(group) ?? [];
  return (row) => keys.map((column) => application(row, column));
}

function knownOf(edition: Edition): Known {
  const known = KNOWN.get(edition) ?? read(edition);
  KNOWN.set(edition, known);
  return known;
}

const KNOWN = new WeakMap<Edition, Known>();

function read(edition: Edition): Known {
  const heads = tablesOf(edition)
    .filter(({ id }) => id === "applications")
    .flatMap(({ bands }) => bands.flatMap((band) => band.columns));
  const columns = new Map(heads.flatMap((head) => named(head.children ?? [], [head])));
  const who = [LEGAL_PERSONS, ...columns.keys(), ...Object.keys(ALIASES)].join("|");
  const ending = `(?<who>${who})(?:提出|提交|递交|的|政府信息公开|信息公开|申请)*${SUFFIX}`;
  return { columns, ending: new RegExp(ending, "u"), anywhere: new RegExp(who, "u") };
}

/** Columns and groups of columns; 「其他」 and the total name nobody. */
function named(
  nodes: readonly Node[],
  above: readonly Node[],
): readonly (readonly [string, readonly string[]])[] {
  return nodes.flatMap((node) => {
    const keys = leavesOf([node], above).map((path) =>
      path
        .map(({ key }) => key)
        .filter(Boolean)
        .join(":"),
    );
    const below = named(node.children ?? [], [...above, node]);
    return node.total || node.label.length < 3 ? below : [[node.label, keys] as const, ...below];
  });
}
