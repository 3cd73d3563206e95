import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import type { Change } from "@/lib/report/changes-between";
import { printMoment, type Moment } from "@/lib/report/dates";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { ChangeList } from "./change-list";

export type ComparedVersions = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly office: { readonly fullName: string };
  readonly versions: readonly { readonly number: number; readonly at: Moment; readonly by: string }[];
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
};

/** Any two submissions of a report side by side: only what differs. */
export function VersionsPage({ compared }: { readonly compared: ComparedVersions }) {
  const { id, year, office, from, to, changes, versions } = compared;
  return (
    <>
      <PageHeading title={`${office.fullName} ${year}年度报告：两次报送对照`}>
        <p>
          <a href={`/reports/${id}`}>返回报告</a>
        </p>
      </PageHeading>
      <form method="get" className="mb-6 flex flex-wrap items-end gap-4">
        <Choice name="from" label="较早的一次" chosen={from} versions={versions} />
        <Choice name="to" label="较晚的一次" chosen={to} versions={versions} />
        <Button type="submit">对照</Button>
      </form>
      <h2 className="mb-3 text-lg font-bold">{summary(compared)}</h2>
      <div className="max-w-3xl">
        <ChangeList edition={editionById(compared.edition)} changes={changes} reportId={id} />
      </div>
    </>
  );
}

function summary({ from, to, changes }: ComparedVersions): string {
  if (from === to) return "选的是同一次报送，请另选一次";
  if (changes.length === 0) return `第${from}次和第${to}次报送的内容完全相同`;
  return `第${from}次到第${to}次报送，改动 ${changes.length} 处`;
}

type ChoiceProps = Pick<ComparedVersions, "versions"> & {
  readonly name: string;
  readonly label: string;
  readonly chosen: number;
};

function Choice({ name, label, chosen, versions }: ChoiceProps) {
  return (
    <label className="text-ink-soft min-w-0 text-sm">
      {label}
      <select
        name={name}
        defaultValue={chosen}
        className="border-edge text-ink mt-1 block h-10 max-w-full rounded-md border bg-white px-3 text-base"
      >
        {versions.map(({ number, at, by }) => (
          <option key={number} value={number}>
            第{number}次（{printMoment(at)} {by}）
          </option>
        ))}
      </select>
    </label>
  );
}
