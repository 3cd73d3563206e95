import { documentName, KINDS, type Offered } from "@/lib/document/paper/kinds";
import { addressOfReport, addressOfVersion } from "./addresses";
import type { Agency } from "./listed";

type Props = {
  readonly at: { readonly region: Agency; readonly office: Agency; readonly year: number };
  readonly title: string;
  /** Set for a version that is no longer the valid one: its files stay at its own address. */
  readonly version: number | null;
  readonly documents: readonly Offered[];
};

/** The report as files, each with its size; nothing where there are none yet. */
export function ReportDownloads({ at, title, version, documents }: Props) {
  if (documents.length === 0) return null;
  const folder = version === null ? addressOfReport(at) : addressOfVersion(at, version);
  return (
    <p className="downloads">
      下载本报告：
      {documents.map(({ kind, size }, index) => (
        <span key={kind}>
          {index > 0 && "、"}
          <a href={`${folder}${documentName(kind)}`} download={`${title}.${kind}`}>
            {KINDS[kind].label}（{sizeInWords(size)}）
          </a>
        </span>
      ))}
    </p>
  );
}

function sizeInWords(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`;
}
