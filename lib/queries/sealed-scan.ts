import { z } from "zod";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { reportInScope } from "./shared/report-in-scope";

export type ScanFile = {
  readonly name: string;
  readonly mediaType: keyof typeof EXTENSIONS;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A kept scan as it was handed in; the newest where none is named. Refuses: not-found. */
export async function sealedScan(actor: Actor, reportId: number, scanId: number | null): Promise<ScanFile> {
  const { office, year } = await reportInScope(actor, reportId);
  const scan = await db.sealedScan.findFirst({
    where: { reportId, ...(scanId !== null && { id: scanId }) },
    orderBy: { id: "desc" },
    select: { id: true, mediaType: true, bytes: true },
  });
  if (!scan) throw refuse("not-found", "没有找到这份签字盖章件");
  const mediaType = known.parse(scan.mediaType);
  const name = `${office.shortName}${year}年度报告签字盖章件${scan.id}.${EXTENSIONS[mediaType]}`;
  return { name, mediaType, bytes: scan.bytes };
}

const EXTENSIONS = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" } as const;

const known = z.enum(["application/pdf", "image/jpeg", "image/png"]);
