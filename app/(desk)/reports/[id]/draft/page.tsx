import type { Metadata } from "next";
import "@/components/report/report.css";
import { ReportView } from "@/components/report/report-view";
import { DocumentLinks } from "@/components/review/documents/document-links";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/current-actor";
import { build } from "@/lib/document/build";
import { neighboursOf } from "@/lib/queries/neighbours-of";
import { reportForEditing } from "@/lib/queries/report-for-editing";
import { contentNow } from "@/lib/report/content-now";
import { editionById } from "@/lib/template/editions";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "草稿预览" };

type Params = Promise<{ readonly id: string }>;

export default async function DraftPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const report = await found(reportForEditing(actor, keyOf((await params).id)));
  const { content } = contentNow({ ...report, neighbours: await neighboursOf(actor, report.id) });
  return (
    <>
      <Notice title="草稿预览">
        这是已保存的内容公开以后的样子。没有写的部分不显示，没有填的格空着；报送以后由审核人核对。
      </Notice>
      <DocumentLinks reportId={report.id} published={false} />
      <div className="mx-auto mt-8 max-w-5xl text-lg">
        <ReportView
          blocks={build(editionById(report.edition), content)}
          explanations={content.explanations}
          opening={content.opening}
        />
      </div>
    </>
  );
}
