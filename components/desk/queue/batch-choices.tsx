import Link from "next/link";
import { printMoment } from "@/lib/report/dates";
import type { Task } from "./task";

type BatchChoicesProps = {
  readonly tasks: readonly Task[];
  readonly chosen: ReadonlySet<number>;
  /** Drawn from what is chosen and not yet opened. */
  readonly wanted: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
};

/** Which reports are meant: all or some of them, each with the way to it and the content it is chosen for. */
export function BatchChoices({ tasks, chosen, wanted, onChange }: BatchChoicesProps) {
  const all = tasks.every(({ id }) => chosen.has(id));
  const toggle = (id: number) =>
    onChange(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]));
  return (
    <fieldset className="mb-4">
      <legend className="sr-only">选择报告</legend>
      <label className="border-line flex items-center gap-2 border-b py-1.5 font-medium">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChange(new Set(all ? [] : tasks.map(({ id }) => id)))}
          className={BOX}
        />
        全选（{tasks.length}份）
      </label>
      <ul>
        {tasks.map((task) => (
          <li
            key={task.id}
            className="border-line flex flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5"
          >
            <label htmlFor={`report-${task.id}`} className="flex items-center gap-2">
              <input
                id={`report-${task.id}`}
                type="checkbox"
                checked={chosen.has(task.id)}
                onChange={() => toggle(task.id)}
                className={BOX}
              />
              {task.office.fullName} {task.year}年度
            </label>
            <Facts task={task} wanted={wanted.has(task.id)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Facts({ task, wanted }: { readonly task: Task; readonly wanted: boolean }) {
  const { id, office, submittedAt, submitted } = task;
  return (
    <>
      <Link href={`/reports/${id}`} className="text-sm" aria-label={`打开${office.fullName}的报告`}>
        打开
      </Link>
      <span className="text-ink-soft text-sm">
        {submittedAt && `${printMoment(submittedAt)}报送 · `}内容校验{" "}
        <code>{submitted?.contentSha256.slice(0, 8)}</code>
      </span>
      {wanted && <strong className="text-caution text-sm">! 抽中，须先打开并开始审核</strong>}
      {submitted?.opened && <span className="text-good text-sm">✔ 已打开</span>}
    </>
  );
}

const BOX = "size-5 shrink-0";
