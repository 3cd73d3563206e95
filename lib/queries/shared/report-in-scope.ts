import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/report/permissions";
import { refuse, type Refusal } from "@/lib/report/refusal";
import { officesInScope } from "./in-scope";

/** Said of a report that does not exist and of one that is not the reader's to know of. */
export function noSuchReport(): Refusal {
  return refuse("not-found", "没有找到这份报告");
}

/** A report of the reader's own scope. Refuses: not-found. */
export async function reportInScope(actor: Actor, id: number) {
  const report = await db.report.findFirst({
    where: { id, office: officesInScope(actor) },
    include: {
      office: { include: { region: { select: { slug: true } } } },
      season: true,
      revision: { include: { author: { select: { name: true } } } },
    },
  });
  if (!report) throw noSuchReport();
  return report;
}
