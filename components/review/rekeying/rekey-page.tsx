import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { columnName } from "@/lib/report/amounts";
import { rekeyedCells } from "@/lib/report/rekeying";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { RekeyForm } from "./rekey-form.client";

type RekeyPageProps = {
  readonly page: {
    readonly id: number;
    readonly year: number;
    readonly edition: EditionId;
    readonly office: { readonly fullName: string };
    readonly held: boolean;
  };
};

/** 复核录入: the totals of the signed paper typed again by a second person, who does not see the draft. */
export function RekeyPage({ page: { id, year, edition, office, held } }: RekeyPageProps) {
  const columns = rekeyedCells(editionById(edition)).map((cell) => ({
    cell: cell.id,
    label: columnName(cell) || "总计",
  }));
  return (
    <>
      <PageHeading title="复核录入">
        <p>
          {office.fullName} {year}年度报告 · <Link href={`/reports/${id}`}>返回报告</Link>
        </p>
        <p>
          对照签字盖章的纸件，录入表三“三、本年度办理结果”总计一行的{columns.length}
          个数。本页不显示已经填报的数字；录入的账号不能是提交报告的账号。每次录入都留存记录。
        </p>
      </PageHeading>
      {held && (
        <div className="mb-6">
          <Notice tone="caution" title="复核录入已有两次不一致，报告暂不能提交">
            <p>录错过的账号再录入不作数。请由没有录错的账号重新录入，或者请审核人解除。</p>
          </Notice>
        </div>
      )}
      <RekeyForm reportId={id} columns={columns} />
    </>
  );
}
