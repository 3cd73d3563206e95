import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Change } from "@/lib/report/changes-between";
import type { Issue } from "@/lib/report/refusal";
import type { Edition } from "@/lib/template/vocabulary";
import { nameOfPlace } from "@/lib/report/name-of-place";

export type Stale = { readonly message: string; readonly changes: readonly Change[] };

/** The report is no longer what is on the screen: what changed, and the one way on. */
export function StaleNotice({ edition, message, changes }: Stale & { readonly edition: Edition }) {
  return (
    <div role="alert">
      <Notice tone="caution" title="报告已经变化，本次操作没有执行">
        <p>{message}</p>
        {changes.length > 0 && (
          <ul className="my-2 max-h-60 list-disc overflow-y-auto pl-6">
            {changes.map((change, index) => (
              <li key={index}>
                {nameOfPlace(edition, change.at)}：<del>{shown(change.before)}</del> →{" "}
                <ins className="font-medium no-underline">{shown(change.after)}</ins>
              </li>
            ))}
          </ul>
        )}
        <Button look="primary" className="mt-2" onClick={() => window.location.reload()}>
          重新载入
        </Button>
      </Notice>
    </div>
  );
}

function shown(value: Change["before"]): string {
  return value === null || value === "" ? "空" : String(value);
}

type Refused = {
  readonly issues: readonly Issue[];
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Reads sentence and difference out of a refusal; whatever is no change is left out. */
export function staleOf({ issues, detail: { changes } }: Refused): Stale {
  return {
    message: issues.map(({ message }) => message).join(""),
    changes: Array.isArray(changes) ? changes.filter(isChange) : [],
  };
}

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null && "at" in value && typeof value.at === "string";
}
