import { can, ROLES, type Actor, type Owned, type Permission, type Role } from "./permissions";
import { moveFrom, MOVES, STATES, type Move, type State } from "./workflow";

/** A table of states by deeds: each cell who may, where it leads, and what is needed; empty: nobody. */
export type DeedTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/**
 * Who may do what in which state, read off `MOVES` and `can`: there is no second list to forget.
 * `own`: the report is that of the region itself, which has no clerk.
 */
export function whoMayDoWhat({ own }: { readonly own: boolean }): DeedTable {
  return {
    heads: ["状态", ...DEEDS.map(labelOf)],
    rows: STATE_NAMES.map((state) => {
      const { sign, label } = STATES[state];
      return [`${sign} ${label}`, ...DEEDS.map((deed) => cellOf(deed, { state, own }))];
    }),
  };
}

/** The table as markdown, for the handbook. */
export function asMarkdown({ heads, rows }: DeedTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell || "—").join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What is no move, as it is called. */
const BESIDE_MOVES: Readonly<Record<Exclude<Permission, Move["deed"]>, string>> = {
  see: "查看",
  edit: "填写",
  seal: "上传签字盖章件",
  waive: "豁免规则",
  release: "解除复核录入",
};

const NEEDS: Readonly<Record<Move["needs"][number], string>> = {
  "no-blocking-finding": "错误已改、需说明的已说明",
  reason: "理由",
  "content-hash": "内容与所见一致",
  "secrecy-review": "保密审查记录",
  "four-eyes": "不是本人报送，或者写明理由",
  untouched: "此后无人改动",
  publication: "曾经公开",
};

const isBeside = (deed: string): deed is keyof typeof BESIDE_MOVES => Object.hasOwn(BESIDE_MOVES, deed);
const DEEDS: readonly Permission[] = [
  ...Object.keys(BESIDE_MOVES).filter(isBeside),
  ...new Set(MOVES.map(({ deed }) => deed)),
];
const STATE_NAMES = Object.keys(STATES).filter((name): name is State => Object.hasOwn(STATES, name));
const ROLE_NAMES = Object.keys(ROLES).filter((name): name is Role => Object.hasOwn(ROLES, name));

function labelOf(deed: Permission): string {
  if (isBeside(deed)) return BESIDE_MOVES[deed];
  return MOVES.find((move) => move.deed === deed)?.label ?? deed;
}

function cellOf(deed: Permission, { state, own }: { readonly state: State; readonly own: boolean }): string {
  const officeId = own ? REGION : OFFICE;
  const report: Owned = { officeId, regionId: REGION, state, submittedBy: null };
  const who = ROLE_NAMES.filter((role) => (role !== "clerk" || !own) && can(someone(role), deed, report));
  if (who.length === 0) return "";
  const names = who.map((role) => ROLES[role]).join("、");
  const move = isBeside(deed) ? null : moveFrom(state, deed);
  if (!move) return names;
  const needs = move.needs.map((need) => NEEDS[need]).join("；");
  return `${names} → ${targetOf(move)}${needs && `（${needs}）`}`;
}

function targetOf({ to, ifPublished }: Move): string {
  const { label } = STATES[to];
  return ifPublished ? `${label}（曾经公开的 → ${STATES[ifPublished].label}）` : label;
}

const REGION = 1;
const OFFICE = 2;

function someone(role: Role): Actor {
  const officeId = role === "clerk" ? OFFICE : REGION;
  return { accountId: 1, name: ROLES[role], role, officeId, regionId: REGION };
}
