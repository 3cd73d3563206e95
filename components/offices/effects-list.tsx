import { SEVERITIES } from "@/lib/report/severities";
import type { Effect } from "@/lib/report/office-tree/effects";
import { STATES, type State } from "@/lib/report/workflow";

export type Effects = {
  readonly ahead: readonly Effect[];
  readonly reports: readonly {
    readonly id: number;
    readonly year: number;
    readonly state: State;
    readonly effects: readonly Effect[];
  }[];
};

/** What another type changes: for reports to come, then report by report. */
export function EffectsList({ effects: { ahead, reports } }: { readonly effects: Effects }) {
  return (
    <div className="space-y-3">
      <Part title="以后的报告" effects={ahead} />
      {reports.map(({ id, year, state, effects }) => (
        <Part
          key={id}
          title={`${year}年度报告（${STATES[state].label}）${noteOn(state)}`}
          effects={effects}
        />
      ))}
    </div>
  );
}

/** What was submitted is judged and shown as it was submitted. */
function noteOn(state: State): string {
  return STATES[state].editable ? "" : "，已经报送的内容不变，退回修改或者更正时适用";
}

function Part({ title, effects }: { readonly title: string; readonly effects: readonly Effect[] }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      {effects.length === 0 ? (
        <p>适用的规则不变。</p>
      ) : (
        <ul className="list-disc pl-5">
          {effects.map(({ kind, severity, rule, words }) => (
            <li key={`${kind} ${rule} ${words}`}>
              {KINDS[kind]}
              {SEVERITIES[severity].label}（{rule}）：{words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const KINDS: Readonly<Record<Effect["kind"], string>> = {
  gained: "增加",
  lost: "不再有",
  begins: "开始检查",
  ends: "不再检查",
};
