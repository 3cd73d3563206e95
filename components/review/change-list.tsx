import type { Change } from "@/lib/report/changes-between";
import { explainKey, textKey } from "@/lib/report/entries";
import type { Edition } from "@/lib/template/vocabulary";
import { cellOf, partsOf } from "@/lib/template/walk";
import { nameOfPlace } from "@/lib/report/name-of-place";

type ChangeListProps = {
  readonly edition: Edition;
  readonly changes: readonly Change[];
  /** Whose history a place leads to. */
  readonly reportId: number;
};

/** What changed, place by place: a figure or a sentence before and after, and the way to its history. */
export function ChangeList({ edition, changes, reportId }: ChangeListProps) {
  return (
    <ul className="space-y-3">
      {changes.map((change, index) => (
        <li key={index} className="border-line border-l-4 pl-3">
          <p className="text-ink-soft text-sm">
            <Place edition={edition} at={change.at} reportId={reportId} />
          </p>
          <p className="break-words">
            <Was value={change.before} /> <span aria-hidden="true">→</span> <Is value={change.after} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Place({ edition, at, reportId }: { edition: Edition; at: string; reportId: number }) {
  const name = nameOfPlace(edition, at);
  const key = keyOf(edition, at);
  if (key === null) return name;
  return <a href={`/reports/${reportId}/history?at=${encodeURIComponent(key)}`}>{name}</a>;
}

/** Where a place of the content was typed; null for what nobody types, such as the title. */
function keyOf(edition: Edition, at: string): string | null {
  if (at.startsWith("explain:")) return explainKey(at.slice("explain:".length));
  const part = partsOf(edition).find(({ id }) => id === at);
  if (part) return textKey(part.id);
  const cell = cellOf(edition, at);
  return cell && !cell.total ? at : null;
}

function Was({ value }: { readonly value: Change["before"] }) {
  return (
    <del className="text-ink-soft">
      <span className="sr-only">原为</span>
      {value ?? "（无）"}
    </del>
  );
}

function Is({ value }: { readonly value: Change["after"] }) {
  return (
    <ins className="font-medium no-underline">
      <span className="sr-only">现为</span>
      {value ?? "（无）"}
    </ins>
  );
}
