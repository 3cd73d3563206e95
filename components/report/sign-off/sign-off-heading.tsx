import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { versionOf, type Print } from "./print";
import { PrintButton } from "./print-button.client";

type SignOffHeadingProps = {
  readonly reportId: number;
  readonly print: Pick<Print, "content" | "open" | "revision">;
};

/** What will come out of the printer, and whether it may be signed; none of it is printed. */
export function SignOffHeading({ reportId, print }: SignOffHeadingProps) {
  const { content, open } = print;
  return (
    <div className="print:hidden">
      <PageHeading title="打印审签单" aside={<PrintButton />}>
        <p>
          {content.title} · {versionOf(print)} · <Link href={`/reports/${reportId}`}>返回报告</Link>
        </p>
        <p className="text-sm">
          打印审签单、保密审查表和报告全文，A4纸。签字盖章后扫描全部各页，在本页上传。
        </p>
      </PageHeading>
      {open > 0 && (
        <Notice tone="caution" title="未完成，不供签批">
          <p>
            还有{open}处疑点没有处理，处理以后内容和校验值都会变化。可以打印出来核对，纸面上会注明未完成。{" "}
            <Link href={`/reports/${reportId}/edit`}>继续填写</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
