import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Edition } from "@/lib/template/vocabulary";
import { nameOfPlace } from "./name-of-place";

export type Change = { readonly at: string; readonly before: unknown; readonly after: unknown };

type StaleNoticeProps = { readonly edition: Edition; readonly changes: readonly Change[] };

/** The report is no longer what is on the screen: what changed, and the one way on. */
export function StaleNotice({ edition, changes }: StaleNoticeProps) {
  return (
    <div role="alert">
      <Notice tone="caution" title="报告内容已经变化，本次操作没有执行">
        <p>本页打开之后，报告又有新的报送。请重新载入，核对以下变化后再操作。</p>
        {changes.length > 0 && (
          <ul className="my-2 max-h-60 list-disc overflow-y-auto pl-6">
            {changes.map((change) => (
              <li key={change.at}>
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

function shown(value: unknown): string {
  return value === null || value === undefined || value === "" ? "空" : String(value);
}

/** Reads the difference out of a refusal; whatever is not one is left out. */
export function changesIn(detail: Readonly<Record<string, unknown>>): readonly Change[] {
  const { changes } = detail;
  return Array.isArray(changes) ? changes.filter(isChange) : [];
}

function isChange(value: unknown): value is Change {
  return typeof value === "object" && value !== null && "at" in value && typeof value.at === "string";
}
