import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { SCROLLABLE } from "@/components/ui/scrollable";
import type { Judgement } from "@/lib/report/finding";
import type { Overlap } from "@/lib/report/rollup/overlaps";
import type { Standing } from "@/lib/report/rollup/standing";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { CellId, EditionId } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import type { Shown } from "./address";
import { CellParts } from "./cell-parts";
import { ChoiceForm } from "./choice-form";
import { leftOutOf, partsOf, type PageMember } from "./members";
import { OfficeList } from "./office-list";
import { OwnReport } from "./own-report";
import { RollupHints } from "./rollup-hints";
import { RollupSwitches } from "./rollup-switches";
import { RollupTables } from "./rollup-tables";
import type { DifferenceRow } from "./take-over.client";

export type RollupOnDesk = {
  readonly region: { readonly fullName: string };
  readonly year: number;
  readonly edition: EditionId;
  readonly seasonId: number | null;
  readonly basis: Standing;
  readonly members: readonly PageMember[];
  readonly sums: Values;
  readonly overlaps: readonly Overlap[];
  readonly judgement: Judgement;
  readonly opened: {
    readonly cell: CellId;
    readonly parts: readonly { readonly officeId: number; readonly value: number | null }[];
  } | null;
};

type RollupPageProps = {
  readonly rollup: RollupOnDesk;
  readonly years: readonly number[];
  /** The office whose counting is being decided; null for none. */
  readonly office: number | null;
  readonly own: Omit<Parameters<typeof OwnReport>[0], "name" | "year" | "basis" | "seasonId">;
  readonly differences: readonly DifferenceRow[];
};

/** 汇总 of a region and year: three tables that open, who is in and who is not, the region's own report beside it. */
export function RollupPage({ rollup, years, office, own, differences }: RollupPageProps) {
  const { region, year, basis, seasonId, members, sums } = rollup;
  const edition = editionById(rollup.edition);
  const shown: Shown = { year, basis, cell: rollup.opened?.cell ?? null, office };
  const deciding = members.find(({ officeId }) => officeId === office);
  const differing = new Set(differences.map(({ cell }) => cell));
  return (
    <>
      <PageHeading
        title={`${region.fullName} ${year}年度汇总`}
        aside={<Exports seasonId={seasonId} basis={basis} />}
      >
        <p>表二、表三、表四逐格相加。点开任一数字，查看由哪些单位合成、哪些单位没有计入。</p>
      </PageHeading>
      <RollupSwitches shown={shown} years={years} />
      <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 max-lg:order-2">
          <RollupTables edition={edition} sums={sums} shown={shown} differing={differing} />
        </div>
        <div
          {...SCROLLABLE}
          aria-label="所选数字的合成"
          className="mt-6 space-y-6 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto"
        >
          {deciding && <ChoiceForm member={deciding} shown={shown} />}
          <Opened rollup={rollup} />
        </div>
      </div>
      <OwnReport {...own} name={region.fullName} year={year} basis={basis} seasonId={seasonId} />
      <section aria-label="各单位" className="border-line mt-8 border-t pt-6">
        <OfficeList members={members} shown={shown} />
      </section>
      <RollupHints edition={edition} overlaps={rollup.overlaps} judgement={rollup.judgement} shown={shown} />
    </>
  );
}

function Opened({ rollup: { opened, members, sums, edition, year } }: Pick<RollupPageProps, "rollup">) {
  const cell = opened && cellOf(editionById(edition), opened.cell);
  const leftOut = leftOutOf(members);
  if (opened && cell) {
    const parts = partsOf(members, opened.parts, year);
    return <CellParts cell={cell} parts={parts} sum={sums[cell.id] ?? null} leftOut={leftOut} />;
  }
  const counted = members.length - leftOut.length;
  return (
    <Notice title={`计入 ${counted} 个单位，未计入 ${leftOut.length} 个`}>
      <ul className="mt-1 text-sm">
        {leftOut.map(({ officeId, fullName, why }) => (
          <li key={officeId}>
            {fullName}：{why}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Files the browser saves: plain links, no page in between. */
function Exports({ seasonId, basis }: { readonly seasonId: number | null; readonly basis: Standing }) {
  if (seasonId === null) return null;
  return (
    <p className="flex flex-wrap gap-x-5 text-sm">
      <a href={`/api/seasons/${seasonId}/workbook?basis=${basis}`} download>
        下载汇总表（Excel）
      </a>
      <a href={`/api/seasons/${seasonId}/documents`} download>
        下载已公开的全部报告（zip）
      </a>
      <a href={`/api/seasons/${seasonId}/handover`} download>
        下载网站移交包（zip）
      </a>
    </p>
  );
}
