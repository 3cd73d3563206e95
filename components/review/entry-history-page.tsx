import { DataTable } from "@/components/ui/data-table";
import { PageHeading } from "@/components/ui/page-heading";
import { printMoment, type Moment } from "@/lib/report/dates";
import type { Source } from "@/lib/report/entries";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { nameOfPlace } from "@/lib/report/name-of-place";
import { SOURCE_WORDS } from "./source-words";

export type PlaceHistory = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly office: { readonly fullName: string };
  readonly key: string;
  readonly savings: readonly {
    readonly at: Moment;
    readonly by: string | null;
    readonly source: Source;
    readonly from: string | null;
    readonly to: string | null;
    readonly fromLength: number;
    readonly toLength: number;
  }[];
};

/** What stood in one place, what came after it, who put it there, when and from where. */
export function EntryHistoryPage({ history }: { readonly history: PlaceHistory }) {
  const { id, year, office, key, savings } = history;
  const place = nameOfPlace(editionById(history.edition), key.replace(/^text:/u, ""));
  return (
    <>
      <PageHeading title={`${place}：修改经过`}>
        <p>
          {office.fullName} {year}年度报告 · <a href={`/reports/${id}`}>返回报告</a>
        </p>
      </PageHeading>
      {savings.length === 0 ? (
        <p>这一处还没有人填写过。填写以后，这里逐次列出原来是什么、改成什么、谁改的、何时改的。</p>
      ) : (
        <DataTable
          caption={`共 ${savings.length} 次`}
          columns={[
            { label: "时间" },
            { label: "原来" },
            { label: "改为" },
            { label: "方式" },
            { label: "填写人" },
          ]}
          rows={savings.map(({ at, by, source, from, to, fromLength, toLength }, index) => ({
            key: index,
            cells: [
              printMoment(at),
              told(from, fromLength),
              told(to, toLength),
              SOURCE_WORDS[source],
              by ?? "系统",
            ],
          }))}
        />
      )}
    </>
  );
}

function told(raw: string | null, length: number): string {
  if (length === 0) return "空";
  return raw ?? `${length} 字`;
}
