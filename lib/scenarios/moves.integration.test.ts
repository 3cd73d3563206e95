import { describe, expect, it } from "vitest";
import { abandon } from "@/lib/commands/abandon";
import { approve } from "@/lib/commands/approve";
import { correct } from "@/lib/commands/correct";
import { beginReview } from "@/lib/commands/begin-review";
import { publish } from "@/lib/commands/publish";
import { recall } from "@/lib/commands/recall";
import { returnReport } from "@/lib/commands/return-report";
import { saveDraft } from "@/lib/commands/save-draft";
import { undo } from "@/lib/commands/undo";
import { submit } from "@/lib/commands/submit";
import { testDatabase } from "@/lib/db/test-database";
import type { Actor } from "@/lib/report/permissions";
import { MOVES, STATES, type Deed, type State } from "@/lib/report/workflow";
import { outcomeOf, reportIn, SECRECY, type Desk } from "./test-reports";
import { testActor, testDistrict, type TestDistrict } from "./test-district";

testDatabase();

type Attempt = (actor: Actor, id: number, contentSha256: string) => Promise<unknown>;

const ATTEMPTS: Readonly<Record<Deed | "edit", Attempt>> = {
  edit: (actor, id) =>
    saveDraft(actor, id, [{ key: "text:preface", raw: `第${(serial += 1)}稿`, version: 0, source: "typed" }]),
  submit: (actor, id) => submit(actor, id, { answer: "已按退回原因修改" }),
  recall: (actor, id) => recall(actor, id),
  "begin-review": (actor, id) => beginReview(actor, id),
  return: (actor, id, contentSha256) => returnReport(actor, id, { reason: "请核对表三", contentSha256 }),
  approve: (actor, id, contentSha256) => approve(actor, id, { contentSha256 }),
  undo: (actor, id) => undo(actor, id),
  correct: (actor, id) => correct(actor, id, { reason: "表三自然人一栏多记一件" }),
  abandon: (actor, id) => abandon(actor, id),
  publish: (actor, id, contentSha256) => publish(actor, id, { contentSha256, secrecy: SECRECY }),
};

/** Everything that may be done, as the table of moves says it; spelled out so that a change there is seen here. */
const PINNED = [
  "draft: clerk may edit",
  "draft: clerk may submit",
  "submitted: clerk may recall",
  "submitted: reviewer may begin-review",
  "submitted: reviewer who submitted it may begin-review",
  "reviewing: reviewer may return",
  "reviewing: reviewer may approve",
  "returned: clerk may edit",
  "returned: clerk may submit",
  "returned: reviewer may undo",
  "returned: reviewer who submitted it may undo",
  "approved: reviewer may undo",
  "approved: reviewer may publish",
  "approved: reviewer who submitted it may undo",
  "approved: reviewer who submitted it may publish",
  "published: clerk may correct",
  "correcting: clerk may edit",
  "correcting: clerk may submit",
  "correcting: clerk may abandon",
];

let serial = 0;
const district = await testDistrict("moves", { agencies: 120 });
const elsewhere = await testDistrict("moves-elsewhere");
const [, second] = district.offices.map(({ id }) => id);
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
const actors = {
  administrator: await testActor(district, district.regionId, { role: "administrator", username: "admin" }),
  "clerk of another office": await testActor(district, second ?? 0, {
    role: "clerk",
    username: "other-clerk",
  }),
  "clerk of another region": await clerkOf(elsewhere, 0, "far-clerk"),
  "reviewer of another region": await testActor(elsewhere, elsewhere.regionId, {
    role: "reviewer",
    username: "far-reviewer",
  }),
};

describe.each(Object.keys(STATES) as State[])("a report that is %s", (state) => {
  it("can be moved by exactly those the table names, and is not there for others", async () => {
    let desk = await nextDesk();
    let report = await reportIn(state, desk);
    const outcomes: Record<string, string> = {};
    for (const [name, actor] of everybody(state, desk)) {
      for (const [deed, attempt] of Object.entries(ATTEMPTS)) {
        const who =
          name === "clerk"
            ? desk.clerk
            : name === "reviewer who submitted it"
              ? { ...reviewer, accountId: desk.clerk.accountId }
              : actor;
        const outcome = await outcomeOf(attempt(who, report.id, report.contentSha256 || "0".repeat(64)));
        outcomes[`${name} may ${deed}`] = outcome;
        if (outcome === "done") {
          desk = await nextDesk();
          report = await reportIn(state, desk);
        }
      }
    }
    const done = Object.entries(outcomes).flatMap(([name, outcome]) =>
      outcome === "done" ? [`${state}: ${name}`] : [],
    );
    expect(done).toEqual(PINNED.filter((line) => line.startsWith(`${state}:`)));
    expect(outcomes).toEqual(expectedRefusals(state, outcomes));
  });
});

it("moves exactly as the table of moves says", () => {
  const moves = MOVES.flatMap(({ deed, from, by, needs }) =>
    from
      // What was never published has nothing to fall back on; a report returned here was not.
      .filter((state) => !needs.includes("publication") || state === "correcting")
      .map((state) => `${state}: ${by} may ${deed}`),
  );
  const pinned = PINNED.filter((line) => !line.endsWith("edit") && !line.includes("who submitted it"));
  expect(pinned.toSorted()).toEqual(moves.toSorted());
});

/** Outside: not found. Never allowed: not-allowed. Allowed in another state: stale. */
function expectedRefusals(state: State, outcomes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(outcomes).map((line) => {
      const [name = "", deed = ""] = line.split(" may ");
      if (PINNED.includes(`${state}: ${line}`)) return [line, "done"];
      if (name.includes("another")) return [line, "not-found"];
      const ever = PINNED.some((pinned) => pinned.endsWith(`: ${name} may ${deed}`));
      return [line, ever ? "stale" : "not-allowed"];
    }),
  );
}

/** Of a draft nobody can be the one who submitted it. */
function everybody(state: State, { clerk }: Desk): readonly (readonly [string, Actor])[] {
  return [
    ["clerk", clerk],
    ["reviewer", reviewer],
    ...(state === "draft" ? [] : [["reviewer who submitted it", reviewer] as const]),
    ...Object.entries(actors),
  ];
}

async function nextDesk(): Promise<Desk> {
  serial += 1;
  return { district, reviewer, clerk: await clerkOf(district, serial + 1, `clerk${serial}`) };
}

function clerkOf(of: TestDistrict, index: number, username: string): Promise<Actor> {
  return testActor(of, of.offices[index]?.id ?? 0, { role: "clerk", username });
}
