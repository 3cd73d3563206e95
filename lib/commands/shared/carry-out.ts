import type { Event, Tx } from "@/lib/db/command";
import type { PlannedLine } from "@/lib/report/office-tree/plan";
import type { Deed } from "@/lib/report/office-tree/tree";
import type { Actor } from "@/lib/report/permissions";
import { rename } from "./rename";

type Creation = Extract<Deed, { readonly kind: "create" }>;
type Making = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly at: Date;
  readonly ids: Map<string, number>;
};

/** Does to the offices of the actor's region what a plan says; gives the events. The region is held by the caller. */
export async function carryOut(
  tx: Tx,
  actor: Actor,
  lines: readonly PlannedLine[],
  at: Date,
): Promise<readonly Event[]> {
  const offices = await tx.office.findMany({
    where: { regionId: actor.regionId },
    select: { id: true, slug: true },
  });
  const making = { tx, actor, at, ids: new Map(offices.map(({ id, slug }) => [slug, id])) };
  const events = [...(await createAll(making, lines))];
  for (const { slug, deeds } of lines) {
    for (const deed of deeds) if (deed.kind !== "create") events.push(await change(making, slug, deed));
  }
  return events;
}

/** Those above first: an office may be founded below another that is founded with it. */
async function createAll(making: Making, lines: readonly PlannedLine[]): Promise<readonly Event[]> {
  const { tx, actor } = making;
  const last = await tx.office.aggregate({ where: { regionId: actor.regionId }, _max: { position: true } });
  let position = last._max.position ?? 0;
  let waiting = lines.flatMap(({ slug, deeds }) =>
    deeds.flatMap((deed) => (deed.kind === "create" ? [{ slug, deed }] : [])),
  );
  const events: Event[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ deed }) => making.ids.has(deed.above.slug));
    if (ready.length === 0) throw new RangeError("offices stand above each other in a circle");
    for (const { slug, deed } of ready) {
      if (deed.position === null) position += 1;
      events.push(await create(making, slug, { ...deed, position: deed.position ?? position }));
    }
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  return events;
}

async function create(
  { tx, actor, at, ids }: Making,
  slug: string,
  { office, above, position, closedOn }: Creation,
): Promise<Event> {
  const place = { regionId: actor.regionId, parentId: idIn(ids, above.slug), position: position ?? 0 };
  const closed = closedOn === null ? null : new Date(closedOn);
  const { id } = await tx.office.create({
    data: { ...office, slug, ...place, createdAt: at, closedOn: closed },
  });
  ids.set(slug, id);
  const detail = { ...office, slug, parent: above.slug, ...(closedOn !== null && { closedOn }) };
  return { subject: "offices", subjectId: id, kind: "create", detail, at };
}

async function change(
  { tx, actor, at, ids }: Making,
  slug: string,
  deed: Exclude<Deed, Creation>,
): Promise<Event> {
  const id = idIn(ids, slug);
  const event = { subject: "offices", subjectId: id, at } as const;
  switch (deed.kind) {
    case "rename":
      return rename(tx, { id, slug, at, ...deed });
    case "retype":
      await tx.office.update({ where: { id }, data: { type: deed.to } });
      return { ...event, kind: "retype", detail: { from: deed.from, to: deed.to } };
    case "move":
      await tx.office.update({ where: { id }, data: { parentId: idIn(ids, deed.to.slug) } });
      return { ...event, kind: "move", detail: { from: deed.from.slug, to: deed.to.slug } };
    case "reorder":
      await tx.office.update({ where: { id }, data: { position: deed.to } });
      return { ...event, kind: "reorder", detail: { from: deed.from, to: deed.to } };
    case "include": {
      const { year, included, reason } = deed;
      const decided = { included, reason, decidedBy: actor.accountId, decidedAt: at };
      const where = { officeId_year: { officeId: id, year } };
      await tx.rollupChoice.upsert({ where, create: { officeId: id, year, ...decided }, update: decided });
      return { ...event, kind: "rollup", detail: { year, included, reason } };
    }
  }
}

function idIn(ids: ReadonlyMap<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new RangeError(`no office ${slug}`);
  return id;
}
