import { addressOfReport } from "@/components/site/addresses";
import { Notice } from "@/components/ui/notice";
import { originAdvice, originWords, type Forerunner, type Origin } from "@/lib/report/origin";

/** 「由 A、B 合并」: from whom an office comes, with the last reports of those, to read. */
export function OriginNote({ origins }: { readonly origins: readonly Origin[] }) {
  return origins.map((origin) => (
    <div key={origin.kind} className="mb-4">
      <Notice title={originWords(origin)}>
        <p>{originAdvice(origin)}</p>
        <ForerunnerLinks from={origin.from} />
      </Notice>
    </div>
  ));
}

/** The reports of the year before, each opened beside what is being filled in. */
export function ForerunnerLinks({ from }: { readonly from: readonly Forerunner[] }) {
  return (
    <ul className="mt-1 list-disc pl-6">
      {from.map(({ fullName, year, published }) => (
        <li key={fullName} className="break-words">
          {published ? (
            <a href={addressOfReport(published)} target="_blank" rel="noopener">
              {fullName}
              {year}年度报告（新窗口打开）
            </a>
          ) : (
            `${fullName}没有公开的${year}年度报告`
          )}
        </li>
      ))}
    </ul>
  );
}
