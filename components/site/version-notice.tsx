import { printDate } from "@/lib/report/dates";
import { addressOfReport } from "./addresses";
import type { Version } from "./correction-record";
import type { Agency } from "./listed";

type Props = {
  readonly at: { readonly region: Agency; readonly office: Agency; readonly year: number };
  readonly number: number;
  /** All there are, oldest first. */
  readonly versions: readonly Version[];
};

/** Above a report that was corrected: which version this is, and where the valid one or the record stands. */
export function VersionNotice({ at, number, versions }: Props) {
  const last = versions.at(-1);
  if (!last || last.number === 1) return null;
  const next = versions.find((version) => version.number === number + 1);
  if (next)
    return (
      <p className="notice">
        <strong>已更正。</strong>这是更正前的第{number}版
        {next.publishedAt && `，已于${printDate(next.publishedAt)}更正`}。
        <a href={addressOfReport(at)}>查看现行的第{last.number}版</a>
      </p>
    );
  return (
    <p className="notice">
      <strong>有更正。</strong>本报告公开后作过{versions.length - 1}次更正，这是现行的第{last.number}版。
      <a href="#corrections">查看更正记录</a>
    </p>
  );
}
