import Link from "next/link";
import { PageHeading } from "@/components/ui/page-heading";
import { printMoment, type Moment } from "@/lib/report/dates";
import type { ItemEntry, Offices } from "./item";
import { KeptTable, PersonTable, ReadyTable, UnreadableTable } from "./item-tables";
import { KeepAll } from "./keep-all.client";
import { Upload } from "./upload.client";
import { Watch } from "./watch.client";

type BatchPageProps = {
  readonly batch: {
    readonly id: number;
    readonly createdAt: Moment;
    readonly by: string;
    readonly items: readonly ItemEntry[];
    readonly offices: Offices;
  };
};

/** A batch: how far the reading is, what can be entered, what needs a person, what cannot be read. */
export function BatchPage({ batch }: BatchPageProps) {
  const { id, createdAt, by, items, offices } = batch;
  const of = (standing: ItemEntry["standing"]) => items.filter((item) => item.standing === standing);
  const ready = of("ready");
  const tables = { batch: id, offices };
  return (
    <>
      <PageHeading title={`往年报告 ${items.length} 份`}>
        <p>
          {by} {printMoment(createdAt)}导入 · <Link href="/archive">全部批次</Link>
        </p>
      </PageHeading>
      <Reading items={items} />
      <div className="mt-6 space-y-10">
        {ready.length > 0 && <ReadyTable {...tables} items={ready} />}
        {/* Stays while what it entered leaves the table above: it still has to say what failed. */}
        <KeepAll
          items={ready.flatMap(({ id: item, name, officeId, year }) =>
            officeId === null || year === null ? [] : [{ id: item, name, officeId, year }],
          )}
        />
        <PersonTable {...tables} items={of("person")} />
        <UnreadableTable {...tables} items={of("unreadable")} />
        <KeptTable {...tables} items={of("kept")} />
        <Dropped items={of("dropped")} />
        <details className="max-w-xl">
          <summary className="font-medium">继续添加文件</summary>
          <div className="bg-tint mt-3 rounded-md p-6">
            <Upload batch={id} />
          </div>
        </details>
      </div>
    </>
  );
}

/** Told by the store, so that it is the same after a reload and for everybody. */
function Reading({ items }: { readonly items: readonly ItemEntry[] }) {
  const waiting = items.filter(({ standing }) => standing === "waiting");
  const [next] = waiting;
  const done = items.length - waiting.length;
  return (
    <div role="status">
      {next ? (
        <>
          <Watch />
          <p className="break-all">
            正在识别第 {done + 1} 份，共 {items.length} 份：{next.name}
          </p>
          <progress aria-label="识别进度" className="w-full max-w-xl" max={items.length} value={done} />
          <p className="text-ink-soft text-sm">可以离开本页，识别在后台继续；已经识别的可以先核对入库。</p>
        </>
      ) : (
        <p>{items.length === 0 ? "这一批还没有文件，请在下面添加。" : "✔ 全部识别完毕。"}</p>
      )}
    </div>
  );
}

function Dropped({ items }: { readonly items: readonly ItemEntry[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary className="font-medium">移出本批的文件 {items.length} 个</summary>
      <ul className="mt-2">
        {items.map(({ id, name }) => (
          <li key={id} className="break-all">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
