import type { RegisterProblem } from "@/lib/report/register";
import type { ReadRegister } from "./ask-register";
import type { RegisterPlan } from "./register-plan";

/** What was read and how it was counted, before anything is compared. */
export function RegisterSummary({
  reading,
  plan,
}: {
  readonly reading: ReadRegister;
  readonly plan: RegisterPlan;
}) {
  const { received, carriedIn, done, carriedOut } = plan.sums;
  const { dropped, sheet, otherSheets } = reading;
  const missed = reading.problems.length + plan.problems.length;
  return (
    <>
      <p className="font-medium">
        读到 {reading.lines.length + reading.problems.length} 行，计入表三 {received + carriedIn} 件
        {missed > 0 && `，${missed} 行没有计入`}。
      </p>
      <p>
        本年新收 {received} 件＋上年结转 {carriedIn} 件＝本年办结 {done} 件＋结转下年度 {carriedOut} 件
      </p>
      <ul className="text-ink-soft mt-1 text-sm">
        {sheet !== null && <li>读取的工作表：{sheet}</li>}
        {otherSheets.length > 0 && (
          <li className="text-caution font-medium">
            △ 工作表{otherSheets.map((name) => `“${name}”`).join("、")}
            也是台账，没有读取；需要一并计入的，请合并到一张工作表后再导入。
          </li>
        )}
        {dropped.length > 0 && <li>没有读取、也不保存的列：{dropped.join("、")}</li>}
      </ul>
    </>
  );
}

/** Every line that is not counted, with the reason and the way out. */
export function RegisterProblems({ problems }: { readonly problems: readonly RegisterProblem[] }) {
  if (problems.length === 0) return null;
  const shown = problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_SHOWN);
  return (
    <section className="mt-6" aria-label="没有计入的行">
      <h3 className="text-error text-lg font-bold">没有计入的行（{problems.length} 行）</h3>
      <p className="text-ink-soft text-sm">
        行号与原表格的行号相同。按提示改正后重新导入；这些行不计入，表三的数字会相应偏少。
      </p>
      <ul
        className="border-line mt-2 max-h-80 max-w-3xl overflow-y-auto border p-2"
        aria-label="没有计入的行"
        {...SCROLLABLE}
      >
        {shown.map(({ line, message }) => (
          <li key={line} className="py-0.5">
            <span className="font-medium">第 {line} 行</span>：{message}
          </li>
        ))}
        {problems.length > shown.length && <li>……还有 {problems.length - shown.length} 行</li>}
      </ul>
    </section>
  );
}

/** As much as a person can look through. */
const MOST_SHOWN = 300;

/** What scrolls must be reachable without a mouse. */
const SCROLLABLE = { tabIndex: 0 };
