import { editionById } from "@/lib/template/editions";
import { partsOf } from "@/lib/template/walk";

type AskedThisYearProps = {
  readonly edition: string;
  /** What the season asks to be said, by part. */
  readonly prompts: Readonly<Record<string, readonly string[]>>;
};

/** What the region asked to be said this year: no rule looks for it, so whoever reads the report does. */
export function AskedThisYear({ edition, prompts }: AskedThisYearProps) {
  const asked = partsOf(editionById(edition)).flatMap(({ id, label }) => {
    const lines = prompts[id] ?? [];
    return lines.length > 0 ? [{ id, label, lines }] : [];
  });
  if (asked.length === 0) return null;
  return (
    <details className="mb-6 max-w-3xl">
      <summary className="min-h-6 w-fit font-medium">
        本年度要求写明的内容（{asked.reduce((sum, { lines }) => sum + lines.length, 0)}）
      </summary>
      <dl className="mt-2 space-y-2">
        {asked.map(({ id, label, lines }) => (
          <div key={id}>
            <dt className="font-medium">{label}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
