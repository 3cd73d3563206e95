import type { Db } from "@/lib/db/client";
import { printMoment } from "@/lib/report/dates";

/** What happened to offices of a region after an event, in words, oldest first. */
export async function changesSince(
  reader: Pick<Db, "event" | "office">,
  regionId: number,
  since: bigint,
): Promise<readonly string[]> {
  const offices = await reader.office.findMany({
    where: { regionId },
    select: { id: true, fullName: true },
  });
  const names = new Map(offices.map(({ id, fullName }) => [id, fullName]));
  const events = await reader.event.findMany({
    where: { id: { gt: since }, subject: "offices", subjectId: { in: [...names.keys()] } },
    orderBy: { id: "asc" },
    take: MOST,
    select: { kind: true, subjectId: true, at: true, actor: { select: { name: true } } },
  });
  return events.map(({ kind, subjectId, at, actor }) =>
    [names.get(subjectId), KINDS[kind] ?? "有变动", `（${actor?.name ?? "系统"}，${printMoment(at)}）`].join(
      "",
    ),
  );
}

const MOST = 50;

const KINDS: Readonly<Record<string, string>> = {
  create: "新建",
  rename: "更名",
  retype: "改了类型",
  move: "改了上级单位",
  reorder: "改了排序",
  rollup: "改了汇总",
  merged: "合并",
  split: "拆分",
  abolished: "撤销",
};
