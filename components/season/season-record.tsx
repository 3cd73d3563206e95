import { printMoment, type Moment } from "@/lib/report/dates";

type SeasonRecordProps = {
  readonly record: readonly {
    readonly id: string;
    readonly at: Moment;
    readonly by: string | null;
    readonly lines: readonly string[];
  }[];
};

/** Who set what, and when. */
export function SeasonRecord({ record }: SeasonRecordProps) {
  return (
    <ol className="space-y-3">
      {record.map(({ id, at, by, lines }) => (
        <li key={id} className="border-line border-l-4 pl-3">
          <p className="text-ink-soft text-sm">
            {printMoment(at)}
            {by && ` · ${by}`}
          </p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
