import Link from "next/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Decide } from "./decide.client";
import { Doubts } from "./doubts";
import { officeWords, type ItemEntry, type Offices } from "./item";
import { ItemPlace } from "./item-place";
import { ItemReading, type ReadingShown } from "./item-reading";
import { PlaceForm } from "./place-form";

type ItemPageProps = {
  readonly item: {
    readonly batch: { readonly id: number; readonly offices: Offices };
    readonly line: ItemEntry;
    readonly sha256: string | null;
    readonly chosen: { readonly officeId: number | null; readonly year: number | null };
    readonly read: ReadingShown | null;
  };
};

const OPEN: readonly ItemEntry["standing"][] = ["ready", "person", "unreadable"];

/** One file before it is entered: what was read and where it stands, whose it is, what is doubtful. */
export function ItemPage({ item: { batch, line, sha256, chosen, read } }: ItemPageProps) {
  const isOpen = OPEN.includes(line.standing);
  return (
    <>
      <PageHeading title={line.clues?.title ?? line.name}>
        <p className="break-all">
          {line.name} · <Link href={`/archive/${batch.id}`}>返回这一批</Link>
        </p>
      </PageHeading>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-8">
          <Doubts line={line} />
          {read && <ItemReading read={read} />}
        </div>
        <section
          aria-label="单位和年度"
          className="bg-tint space-y-5 rounded-md p-6 lg:sticky lg:top-4 lg:self-start"
        >
          <ItemPlace line={line} offices={batch.offices} sha256={sha256} />
          {isOpen && read && <PlaceForm item={line.id} offices={batch.offices} chosen={chosen} />}
          {isOpen && <Decide batch={batch.id} item={line.id} place={placeOf(line, batch.offices)} />}
        </section>
      </div>
    </>
  );
}

function placeOf(line: ItemEntry, offices: Offices) {
  const { officeId, year, enterable } = line;
  if (!enterable || officeId === null || year === null) return null;
  return { officeId, year, words: `${officeWords(line, offices)} ${year}年度报告` };
}
