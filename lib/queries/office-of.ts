import { db } from "@/lib/db/client";
import type { Office } from "@/lib/report/filing";
import type { Actor } from "@/lib/report/permissions";
import { officeOf as officeOfRow } from "./shared/words";

/** The office a person works for. */
export async function officeOf({ officeId }: Actor): Promise<Office> {
  return officeOfRow(await db.office.findUniqueOrThrow({ where: { id: officeId } }));
}
