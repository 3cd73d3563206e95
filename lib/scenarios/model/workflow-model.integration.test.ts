import fc from "fast-check";
import { expect, it } from "vitest";
import { abandon } from "@/lib/commands/abandon";
import { approve } from "@/lib/commands/approve";
import { beginReview } from "@/lib/commands/begin-review";
import { correct } from "@/lib/commands/correct";
import { publish } from "@/lib/commands/publish";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { submit } from "@/lib/commands/submit";
import { undo } from "@/lib/commands/undo";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { textKey } from "@/lib/report/entries";
import type { Actor } from "@/lib/report/permissions";
import { leadsTo, moveFrom, moveOf, MOVES, STATES, type Deed, type State } from "@/lib/report/workflow";
import { replayed } from "../replayed";
import { drafted, outcomeOf, SECRECY, typed } from "../test-reports";
import { testActor, testDistrict } from "../test-district";

testDatabase();

const RUNS = 25;

/** What the table of moves knows of a report. */
type Model = { state: State; published: boolean };
type Real = { readonly id: number; readonly actors: Readonly<Record<Who, Actor>> };
type Who = (typeof WHO)[number];

const WHO = ["clerk", "reviewer", "administrator", "clerk elsewhere", "reviewer elsewhere"] as const;

const district = await testDistrict("model", { agencies: RUNS + 2 });
const far = await testDistrict("model-elsewhere");
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const others = {
  reviewer,
  administrator: await testActor(district, district.regionId, { role: "administrator", username: "admin" }),
  "clerk elsewhere": await testActor(district, district.offices[RUNS + 1]?.id ?? 0, {
    role: "clerk",
    username: "other-clerk",
  }),
  "reviewer elsewhere": await testActor(far, far.regionId, { role: "reviewer", username: "far-reviewer" }),
};
const seen = new Set<string>();
let serial = 0;

/** Somebody tries a deed: it moves the report as the table says, or is refused with the code that fits. */
class Attempt implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly who: Who,
    private readonly deed: Deed,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, { id, actors }: Real): Promise<void> {
    const expected = expectedOf(model, this.who, this.deed);
    const trying = attempt(actors[this.who], id, { deed: this.deed, changes: expected === "done" });
    expect(await outcomeOf(trying), `${this.toString()} from ${model.state}`).toBe(expected);
    if (expected === "done") {
      seen.add(`${model.state} ${this.deed}`);
      model.state = leadsTo(moveOf(this.deed), model.published);
      model.published ||= this.deed === "publish";
    }
    expect(await db.report.findUnique({ where: { id }, select: { state: true } })).toEqual({
      state: model.state,
    });
  }

  toString(): string {
    return `${this.who} tries to ${this.deed}`;
  }
}

function expectedOf({ state, published }: Model, who: Who, deed: Deed): string {
  if (who.endsWith("elsewhere")) return "not-found";
  const { by, needs } = moveOf(deed);
  if (by !== who) return "not-allowed";
  return moveFrom(state, deed) && (published || !needs.includes("publication")) ? "done" : "stale";
}

async function attempt(
  actor: Actor,
  id: number,
  { deed, changes }: { readonly deed: Deed; readonly changes: boolean },
): Promise<unknown> {
  const { revision } = await db.report.findUniqueOrThrow({ where: { id }, include: { revision: true } });
  const contentSha256 = revision?.contentSha256 ?? "0".repeat(64);
  const trying: Readonly<Record<Deed, () => Promise<unknown>>> = {
    submit: async () => {
      const raw = `第${(serial += 1)}稿：逐月核对专栏内容。`;
      if (changes) await typed(actor, id, [{ key: textKey("improvements"), raw }]);
      return submit(actor, id, { answer: "已按退回原因修改" });
    },
    recall: () => recall(actor, id),
    "begin-review": () => beginReview(actor, id),
    return: () => returnReport(actor, id, { reason: "请核对表三", contentSha256 }),
    approve: () => approve(actor, id, { contentSha256 }),
    undo: () => undo(actor, id),
    publish: () => publish(actor, id, { contentSha256, secrecy: SECRECY }),
    correct: () => correct(actor, id, { reason: "表三自然人一栏多记一件" }),
    abandon: () => abandon(actor, id),
  };
  return trying[deed]();
}

/** Mostly those who may do it, so that reports come far. */
const attempts = MOVES.flatMap(({ deed, by }) => [
  fc.constant(new Attempt(by, deed)),
  fc.constant(new Attempt(by, deed)),
  fc.constantFrom(...WHO).map((who) => new Attempt(who, deed)),
]);

it("any sequence of deeds by anybody goes as the table of moves says, and nothing breaks", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(attempts, { maxCommands: 60, size: "max" }), async (commands) => {
      run += 1;
      const officeId = district.offices[run - 1]?.id ?? 0;
      const clerk = await testActor(district, officeId, { role: "clerk", username: `clerk${run}` });
      const id = await drafted({ district, clerk, reviewer });
      const model: Model = { state: "draft", published: false };
      await fc.asyncModelRun(() => ({ model, real: { id, actors: { clerk, ...others } } }), commands);
      expect((await replayed(id)).state).toBe(model.state);
    }),
    // Every run takes an office of its own: a smaller run would be another report.
    { numRuns: RUNS, seed: 20_251_215, endOnFailure: true },
  );
  const moves = MOVES.flatMap(({ deed, from }) => from.map((state) => `${state} ${deed}`));
  expect([...seen].every((move) => moves.includes(move))).toBe(true);
  expect(new Set([...seen].map((move) => move.split(" ")[0]))).toEqual(new Set(Object.keys(STATES)));
});
