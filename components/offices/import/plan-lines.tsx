import { DataTable } from "@/components/ui/data-table";
import { COLUMNS } from "@/lib/report/office-tree/columns";
import { DEED_LABELS, sayDeed } from "@/lib/report/office-tree/deed-words";
import { typeHint } from "@/lib/report/office-tree/type-hint";
import type { Office } from "@/lib/report/filing";
import { EffectsList, type Effects } from "../effects-list";
import type { EffectsOfRow } from "./ask-import";
import type { PlannedLine } from "@/lib/report/office-tree/plan";

type PlanLinesProps = {
  readonly caption: string;
  readonly lines: readonly PlannedLine[];
  readonly effects?: readonly EffectsOfRow[];
};

/** Lines of the list with what each would do, or what is wrong in which column. */
export function PlanLines({ caption, lines, effects = [] }: PlanLinesProps) {
  return (
    <DataTable
      caption={`${caption} ${lines.length} 行`}
      columns={[{ label: "行" }, { label: "单位" }, { label: "内容" }]}
      rows={lines.map((line) => ({
        key: line.row,
        cells: [
          `第${line.row}行`,
          nameOf(line),
          <Contents
            key="contents"
            line={line}
            effects={effects.find(({ row }) => row === line.row)?.effects}
          />,
        ],
      }))}
    />
  );
}

function nameOf({ name, slug }: PlannedLine) {
  return (
    <span className="whitespace-normal">
      {name} <code className="text-ink-soft">{name === slug ? "" : slug}</code>
    </span>
  );
}

type ContentsProps = { readonly line: PlannedLine; readonly effects: Effects | undefined };

function Contents({ line: { deeds, faults }, effects }: ContentsProps) {
  return (
    <ul className="min-w-64 whitespace-normal">
      {faults.map(({ column, message }) => (
        <li key={`${column} ${message}`} className="text-error">
          <span aria-hidden="true">✖ </span>
          {COLUMNS[column]}：{message}
        </li>
      ))}
      {deeds.map((deed) => (
        <li key={deed.kind}>
          <b>{DEED_LABELS[deed.kind]}</b> {sayDeed(deed)}
          {deed.kind === "create" && <Hint office={deed.office} />}
          {deed.kind === "retype" && effects && (
            <div className="border-caution bg-caution-tint my-2 max-w-3xl border-l-4 px-3 py-2">
              <EffectsList effects={effects} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Hint({ office }: { readonly office: Office }) {
  const hint = typeHint(office);
  return hint && <p className="text-caution">△ {hint}</p>;
}
