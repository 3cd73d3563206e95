import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { archiveWorld } from "@/lib/queries/shared/archive-world";
import { cluesIn, readingIn } from "@/lib/queries/shared/item-words";
import { officeOf } from "@/lib/queries/shared/words";
import { barring, NEEDS } from "@/lib/report/archive/needs";
import { matched, type Matched } from "@/lib/report/archive/standing";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { editionById } from "@/lib/template/editions";
import { lockItem } from "../shared/lock-item";
import { printed, writeArchive, type Place } from "../shared/write-archive";

/**
 * Enters a past report: published as printed, blanks and contradictions included, in the office's name of then.
 * Once entered it is never replaced. Refuses: not-found, stale (another place than on the screen, or decided
 * already), blocked (what it still wants).
 */
export function keepArchive(
  actor: Actor,
  id: number,
  seen: { readonly officeId: number; readonly year: number },
): Promise<{ readonly reportId: number }> {
  return command(actor, async (tx) => {
    const item = await lockItem(tx, actor, id);
    if (item.state !== "read") throw refuse("stale", "这个文件还没有读出内容，不能入库");
    const reading = readingIn(item.reading);
    const place = await placeOf(tx, actor, { ...item, seen });
    const edition = editionById(reading.edition);
    const at = now();
    const written = await writeArchive(tx, { edition, filing: printed(place, reading), place, actor, at });
    const { reportId, publicationId, contentSha256 } = written;
    await tx.archiveItem.update({ where: { id }, data: { ...seen, state: "kept", reportId } });
    const source = { item: id, file: item.name, sha256: item.sha256 ?? "", confirmedBy: actor.name };
    const told = { kind: "archive", at } as const;
    return {
      events: [
        { ...told, subject: "reports", subjectId: reportId, detail: { ...source, contentSha256 } },
        { ...told, subject: "publications", subjectId: publicationId, detail: { reportId, contentSha256 } },
        {
          ...told,
          kind: "keep",
          subject: "archive_batches",
          subjectId: item.batchId,
          detail: { ...source, reportId },
        },
      ],
      result: { reportId },
    };
  });
}

type Chosen = {
  readonly name: string;
  readonly clues: unknown;
  readonly officeId: number | null;
  readonly year: number | null;
  readonly seen: { readonly officeId: number; readonly year: number };
};

/** The place as it is now; it must be the one on the screen. Two confirmations at once: the later sees the report. */
async function placeOf(
  tx: Tx,
  { regionId }: Actor,
  { name, clues, officeId, year, seen }: Chosen,
): Promise<Place> {
  await tx.$queryRaw`SELECT id FROM offices WHERE id = ${seen.officeId} AND region_id = ${regionId} FOR UPDATE`;
  const world = await archiveWorld(tx, regionId);
  const found = matched({ name, clues: cluesIn(clues), chosen: { officeId, year } }, world);
  refuseBarred(found);
  if (found.officeId !== seen.officeId || found.year !== seen.year)
    throw refuse("stale", "单位或者年度已经变动，请刷新页面重新核对");
  const office = await tx.office.findUniqueOrThrow({ where: { id: seen.officeId } });
  const then = found.fullName ?? office.fullName;
  return { officeId: office.id, year: seen.year, office: { ...officeOf(office), fullName: then } };
}

function refuseBarred({ needs }: Matched): void {
  const bars = barring(needs);
  if (bars.length === 0) return;
  if (bars.includes("taken")) throw refuse("blocked", `${NEEDS.taken.label}，入库的报告不能更换`);
  throw refuse("blocked", `${bars.map((need) => NEEDS[need].label).join("；")}，还不能入库`);
}
