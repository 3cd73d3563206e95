import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { progressIn } from "@/lib/queries/shared/progress-in";
import { requireRegion } from "@/lib/queries/shared/require-region";
import { dayOf } from "@/lib/report/dates";
import { canRemind, type Actor } from "@/lib/report/permissions";
import { isOfficesTurn, type Progress } from "@/lib/report/progress";
import { refuse } from "@/lib/report/refusal";
import { formOf } from "@/lib/report/reminders";
import { notify } from "./shared/notify";

/** Short names of offices, by what came of reminding them. */
export type Reminded = {
  readonly reminded: readonly string[];
  /** Reminded earlier today. */
  readonly already: readonly string[];
  /** What they have to do is done. */
  readonly filed: readonly string[];
  /** Without anybody to be reminded. */
  readonly nobody: readonly string[];
};

type Fate = keyof Reminded;

/**
 * 提醒: reminds chosen offices by hand of the report of a year they still have to do something for, each
 * once a day. Refuses: not-found (the season, an office that is not of it), not-allowed.
 */
export async function remindOffices(
  actor: Actor,
  { year, offices }: { readonly year: number; readonly offices: readonly number[] },
): Promise<Reminded> {
  const regionId = requireRegion(actor);
  if (!canRemind(actor)) throw refuse("not-allowed", "只有审核人可以提醒填报单位");
  return command(actor, async (tx) => {
    const season = await tx.season.findUnique({ where: { regionId_year: { regionId, year } } });
    if (!season) throw refuse("not-found", "没有找到这个填报年度");
    // One at a time, so that of two reviewers the second is told that it is done.
    await tx.$queryRaw`SELECT id FROM seasons WHERE id = ${season.id} FOR NO KEY UPDATE`;
    const chosen = chosenFrom(await progressIn(season.id), offices);
    const fates = new Map<Progress, Fate>();
    for (const line of chosen) fates.set(line, await remindOne(tx, { seasonId: season.id, year }, line));
    const named = (fate: Fate) => chosen.filter((line) => fates.get(line) === fate);
    const reminded = named("reminded").map(({ officeId }) => officeId);
    return {
      events: [
        {
          subject: "seasons",
          subjectId: season.id,
          kind: "remind",
          detail: { offices: reminded },
          at: now(),
        },
      ],
      result: {
        reminded: named("reminded").map(shortName),
        already: named("already").map(shortName),
        filed: named("filed").map(shortName),
        nobody: named("nobody").map(shortName),
      },
    };
  });
}

function chosenFrom(board: readonly Progress[], offices: readonly number[]): readonly Progress[] {
  const known = new Set(board.map(({ officeId }) => officeId));
  if (!offices.every((id) => known.has(id)))
    throw refuse("not-found", "所选单位不在本年度的名单里，请刷新页面");
  return board.filter(({ officeId }) => offices.includes(officeId));
}

async function remindOne(
  tx: Tx,
  { seasonId, year }: { readonly seasonId: number; readonly year: number },
  line: Progress,
): Promise<Fate> {
  if (!isOfficesTurn(line)) return "filed";
  const once = `by-hand:${seasonId}:${line.officeId}:${dayOf(now())}`;
  if (await tx.notice.count({ where: { once } })) return "already";
  const detail = { office: line.office.fullName, year };
  const news = { kind: "by-hand", once, address: formOf(line), detail };
  await notify(tx, { officeId: line.officeId, role: "clerk" }, news);
  return (await tx.notice.count({ where: { once } })) > 0 ? "reminded" : "nobody";
}

function shortName({ office }: Progress): string {
  return office.shortName;
}
