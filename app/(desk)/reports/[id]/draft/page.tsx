import type { Metadata } from "next";
import "@/components/report/report.css";
import { ReportView } from "@/components/report/report-view";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth/current-actor";
import { build } from "@/lib/document/build";
import { neighboursOf } from "@/lib/queries/neighbours-of";
import { reportForEditing, type ReportForEditing } from "@/lib/queries/report-for-editing";
import { check } from "@/lib/report/check";
import { contentOf, type Content } from "@/lib/report/content";
import { filingOf } from "@/lib/report/draft";
import { explainedOf } from "@/lib/report/explained";
import { inContext } from "@/lib/report/opening";
import { inFull } from "@/lib/report/read-content";
import type { Neighbour } from "@/lib/report/rule";
import { editionById } from "@/lib/template/editions";
import { found, keyOf } from "../../../found";

export const metadata: Metadata = { title: "草稿预览" };

type Params = Promise<{ readonly id: string }>;

export default async function DraftPage({ params }: { readonly params: Params }) {
  const actor = await requireActor();
  const report = await found(reportForEditing(actor, keyOf((await params).id)));
  const content = contentNow(report, await neighboursOf(actor, report.id));
  return (
    <>
      <Notice title="草稿预览">
        这是已保存的内容公开以后的样子。没有写的部分不显示，没有填的格空着；报送以后由审核人核对。
      </Notice>
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

/** The draft as it would be frozen now. */
function contentNow(
  { edition: id, entries, previous, districtOffices, ...about }: ReportForEditing,
  neighbours: readonly Neighbour[],
): Content {
  const edition = editionById(id);
  const { filing, context } = inContext(edition, filingOf(edition, about, entries), {
    previous: previous && inFull(previous),
    entries,
    districtOffices,
    neighbours,
  });
  const judgement = check(edition, filing, context);
  return contentOf(edition, filing, explainedOf(filing, judgement));
}
