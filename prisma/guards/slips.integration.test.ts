import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { refusal, stagesOf, type Submitted } from "./stages";
import { insert, move, revisionRow, transaction, zeros } from "./world";

const { pool } = testDatabase();
const { submitted } = stagesOf(pool);

async function returned(remarks: number) {
  const world = await submitted();
  await transaction(pool, (client) => move(client, world.report, "reviewing"));
  return transaction(pool, async (client) => {
    const verdict = { verdict: "returned", reason: "请核对表三", reviewer_id: world.reviewer };
    const of = { report_id: world.report, revision_id: world.revision };
    const review = await insert(client, "reviews", { ...of, ...verdict }, false);
    const ids: number[] = [];
    for (let number = 1; number <= remarks; number += 1)
      ids.push(await insert(client, "remarks", remarkRow(world, review, number), false));
    await move(client, world.report, "returned");
    return { ...world, review, remarks: ids };
  });
}

function remarkRow({ report }: Submitted, review: number, number: number) {
  return { review_id: review, report_id: report, number, place: "text:problems", words: "请补充" };
}

function again(world: Submitted, answered: readonly number[]) {
  return transaction(pool, async (client) => {
    const row = revisionRow(world, zeros(), { number: 2 });
    const revision = await insert(client, "revisions", row, false);
    for (const remark of answered) await answer(client, remark, revision);
    await move(client, world.report, "submitted", revision);
    return revision;
  });
}

function answer(client: Pick<typeof pool, "query">, remark: number, revision: number) {
  const sql = "INSERT INTO remark_answers (remark_id, revision_id, kind) VALUES ($1, $2, 'changed')";
  return client.query(sql, [remark, revision]);
}

describe("a revision after a return", () => {
  it("answers every remark, or is refused", async () => {
    const world = await returned(3);
    expect(await refusal(again(world, world.remarks.slice(0, 2)))).toBe("remarks_answered");
    expect(await refusal(again(world, world.remarks))).toBe("nothing refused it");
  });

  it("needs no answers where there were no remarks", async () => {
    expect(await refusal(again(await returned(0), []))).toBe("nothing refused it");
  });

  it("takes no answer to a remark of another report, and none afterwards", async () => {
    const [one, other] = [await returned(1), await returned(1)];
    expect(await refusal(again(one, [...one.remarks, ...other.remarks]))).toBe("answer_fits");
    const revision = await again(one, one.remarks);
    const { remarks } = other;
    expect(await refusal(answer(pool, remarks[0] ?? 0, revision))).toBe("answer_fits");
  });
});

it("nobody adds a remark to a slip that was handed over", async () => {
  const world = await returned(1);
  const late = transaction(pool, async (client) => {
    await insert(client, "remarks", remarkRow(world, world.review, 2), false);
    await move(client, world.report, "returned");
  });
  expect(await refusal(late)).toBe("remark_returned");
});
