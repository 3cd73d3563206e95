import { createHash } from "node:crypto";
import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { Packed } from "@/lib/formats/zip/files";
import { BATCH_LIMITS } from "@/lib/report/archive/limits";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { lockBatch } from "../shared/lock-batch";

export type Received = { readonly id: number | null; readonly same: string | null };

/**
 * Takes a file into a batch, to be read in its turn; one that was refused on the way is taken down with the
 * reason. A file that is there already, by its bytes or its name, is not taken twice: `same` names that one.
 * Refuses: not-found, too-large (too many files, or too much in all).
 */
export function receiveFile(actor: Actor, batchId: number, file: Packed): Promise<Received> {
  return command(actor, async (tx) => {
    await lockBatch(tx, actor, batchId);
    const row = rowOf(file);
    const same = await sameAs(tx, batchId, row);
    if (same === null) await requireRoom(tx, batchId, row.size);
    const item = same === null ? await tx.archiveItem.create({ data: { ...row, batchId } }) : null;
    const { name, sha256, size, trouble } = row;
    const kind = item ? "receive" : "receive-again";
    return {
      events: [
        {
          subject: "archive_batches",
          subjectId: batchId,
          kind,
          detail: { name, sha256, size, trouble },
          at: now(),
        },
      ],
      result: { id: item?.id ?? null, same },
    };
  });
}

function rowOf(file: Packed) {
  const name = nameOf(file.path);
  if ("refusal" in file)
    return { name, sha256: null, size: 0, bytes: null, state: "refused", trouble: file.refusal };
  const { bytes } = file;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, sha256, size: bytes.length, bytes: new Uint8Array(bytes), state: "waiting", trouble: null };
}

/** As far as the store can keep it, and its end rather than its beginning. */
function nameOf(path: string): string {
  const signs = [...path.replace(/\p{Cc}|\p{Cs}/gu, "").replace(/^[/\s]+|\s+$/gu, "")];
  return signs.slice(-LONGEST_NAME).join("").trim() || "未命名文件";
}

const LONGEST_NAME = 255;

type Row = ReturnType<typeof rowOf>;

async function sameAs(tx: Tx, batchId: number, { name, sha256 }: Row): Promise<string | null> {
  const known = await tx.archiveItem.findFirst({
    where: { batchId, OR: [{ name }, ...(sha256 === null ? [] : [{ sha256 }])] },
    select: { name: true },
  });
  return known?.name ?? null;
}

async function requireRoom(tx: Tx, batchId: number, size: number): Promise<void> {
  const { _count: count, _sum: sum } = await tx.archiveItem.aggregate({
    where: { batchId },
    _count: true,
    _sum: { size: true },
  });
  const { files, bytes } = BATCH_LIMITS;
  if (count >= files) throw refuse("too-large", `一批最多${files}个文件，其余请另建一批`);
  if ((sum.size ?? 0) + size > bytes)
    throw refuse("too-large", `一批合计不能超过${bytes / 1024 / 1024}MB，其余请另建一批`);
}
