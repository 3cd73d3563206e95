import type { Outcome } from "./run-batch";

type BatchOutcomesProps = {
  /** What is done, e.g. 审核通过 */
  readonly label: string;
  readonly outcomes: readonly Outcome[];
  /** Names by report, as they stood when the batch was sent. */
  readonly names: ReadonlyMap<number, string>;
};

/** What became of each report, one by one, with the reason where it was not done. */
export function BatchOutcomes({ label, outcomes, names }: BatchOutcomesProps) {
  if (outcomes.length === 0) return null;
  const done = outcomes.filter(({ ok }) => ok).length;
  return (
    <section aria-label={`${label}的结果`} className="mb-4">
      <p className="font-bold">
        {label}：{done}份完成，{outcomes.length - done}份没有办理
      </p>
      <ul className="mt-1">
        {outcomes.map(({ id, ok, issues = [] }) => (
          <li key={id} className={ok ? "text-good" : "text-error"}>
            <span aria-hidden="true">{ok ? "✔ " : "✖ "}</span>
            <a href={`/reports/${id}`}>{names.get(id) ?? `报告${id}`}</a>
            {ok ? `：已${label}` : `：没有办理，${issues.map(({ message }) => message).join("；")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
