import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { countPlan, type PlannedLine } from "@/lib/report/office-tree/plan";
import type { Shown } from "./ask-import";
import { PlanLines } from "./plan-lines";

type PlanViewProps = { readonly shown: Shown; readonly busy: boolean; readonly onConfirm: () => void };

/** What the list would do, refused lines first, and the button that has it done. */
export function PlanView({ shown, busy, onConfirm }: PlanViewProps) {
  const { lines, absent } = shown.plan;
  const { refused, changed, unchanged } = countPlan(shown.plan);
  const pick = (some: (line: PlannedLine) => boolean) => lines.filter(some);
  return (
    <section aria-labelledby="plan" className="space-y-6">
      <h2 id="plan" className="text-xl font-bold">
        核对结果：变更 {changed} 行，不变 {unchanged} 行，不能执行 {refused} 行
      </h2>
      {shown.changes.length > 0 && <Meanwhile changes={shown.changes} />}
      {refused > 0 && (
        <>
          <Notice tone="error" title={`有 ${refused} 行不能执行`}>
            <p>请按提示改好文件后重新读取。名录整体执行，有一行不能执行的，其他行也不执行。</p>
          </Notice>
          <PlanLines caption="不能执行" lines={pick(({ faults }) => faults.length > 0)} />
        </>
      )}
      {changed > 0 && (
        <PlanLines
          caption={refused > 0 ? "改好以后将要变更" : "将要变更"}
          lines={pick(({ faults, deeds }) => faults.length === 0 && deeds.length > 0)}
          effects={shown.effects}
        />
      )}
      {changed > 0 && refused === 0 && (
        <Button look="primary" disabled={busy} onClick={onConfirm}>
          确认执行以上变更
        </Button>
      )}
      {changed + refused === 0 && <Notice title="名录与系统一致，没有需要执行的变更" />}
      <Rest title={`不变的 ${unchanged} 行`} names={namesOf(pick(isUnchanged))} />
      <Rest title={`名录里没有、不受影响的单位 ${absent.length} 个`} names={absent} />
    </section>
  );
}

function isUnchanged({ faults, deeds }: PlannedLine): boolean {
  return faults.length + deeds.length === 0;
}

function namesOf(lines: readonly PlannedLine[]): readonly string[] {
  return lines.map(({ row, name }) => `第${row}行 ${name}`);
}

function Meanwhile({ changes }: { readonly changes: readonly string[] }) {
  return (
    <Notice tone="caution" title="核对期间，名录有了以下变动，下面是按现在的名录重新核对的结果">
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Rest({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary className="font-medium">{title}</summary>
      <ul className="mt-2 gap-x-8 sm:columns-2">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
