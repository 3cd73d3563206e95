import { KINDS, type DocumentKind } from "@/lib/document/paper/kinds";

type Props = {
  readonly reportId: number;
  /** Some version of it is public: then there is a package for the government's website too. */
  readonly published: boolean;
};

const OFFERED: readonly DocumentKind[] = ["docx", "pdf", "xlsx"];

/** The report on the desk as files; what is not public says so on every page. */
export function DocumentLinks({ reportId, published }: Props) {
  return (
    <p className="my-4 text-sm print:hidden">
      {published ? "下载本报告：" : "下载本报告（每页标有“未公开”）："}
      {OFFERED.map((kind) => (
        <a key={kind} className="mr-4" href={`/api/reports/${reportId}/document?kind=${kind}`} download>
          {KINDS[kind].label}
        </a>
      ))}
      {published && (
        <a href={`/api/reports/${reportId}/handover`} download>
          网站移交包（.zip）
        </a>
      )}
    </p>
  );
}
