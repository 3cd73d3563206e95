import { printDate } from "@/lib/report/dates";

export type Facts = {
  /** 索引号 */
  readonly index: string;
  /** 发布机构 */
  readonly office: string;
  /** Null in a preview: the day is known only when it is published. */
  readonly publishedAt: Date | null;
  readonly year: number;
  /** 版式 */
  readonly edition: string;
  readonly sha256: string;
};

/** 信息栏: what identifies the publication; the whole SHA-256 is in report.json. */
export function ReportFacts({ facts }: { readonly facts: Facts }) {
  const rows = [
    ["索引号", facts.index],
    ["发布机构", facts.office],
    ["发布日期", facts.publishedAt ? printDate(facts.publishedAt) : "公开时填写"],
    ["报告年度", `${facts.year}年`],
    ["版式", facts.edition],
    ["SHA-256前8位", facts.sha256.slice(0, 8)],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
