import Link from "next/link";
import { editionById } from "@/lib/template/editions";
import { officeWords, yearWords, type ItemEntry, type Offices } from "./item";

type ItemPlaceProps = {
  readonly line: ItemEntry;
  readonly offices: Offices;
  readonly sha256: string | null;
};

/** Whose report of which year the file is, as known now. */
export function ItemPlace({ line, offices, sha256 }: ItemPlaceProps) {
  const rows = [
    ["单位", officeWords(line, offices)],
    ["年度", yearWords(line)],
    ["版式", line.clues ? editionById(line.clues.edition).name : "—"],
    ["文件SHA-256前8位", sha256?.slice(0, 8) ?? "—"],
  ] as const;
  return (
    <dl className="space-y-2">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt className="text-ink-soft text-sm">{name}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
      {line.reportId !== null && (
        <div>
          <dt className="text-ink-soft text-sm">已入库</dt>
          <dd>
            <Link href={`/reports/${line.reportId}`}>查看报告</Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
