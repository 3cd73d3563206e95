import { randomUUID } from "node:crypto";
import { log } from "@/lib/log";
import { Refusal, type Issue, type RefusalCode } from "@/lib/report/refusal";

/** A report of a batch as it was on the screen. */
export type Chosen = { readonly id: number; readonly contentSha256: string };

/** What became of one report of a batch. */
export type Outcome =
  | { readonly id: number; readonly ok: true }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: RefusalCode | "fault";
      readonly issues: readonly Issue[];
    };

/** Does each by itself, one after the other: what is refused or breaks stops none of the others. */
export async function* eachApart(
  chosen: readonly Chosen[],
  perform: (one: Chosen) => Promise<unknown>,
): AsyncGenerator<Outcome> {
  for (const one of chosen) {
    yield await perform(one).then(
      () => ({ id: one.id, ok: true }) as const,
      (thrown: unknown) => notDone(one.id, thrown),
    );
  }
}

function notDone(id: number, thrown: unknown): Outcome {
  if (thrown instanceof Refusal) return { id, ok: false, code: thrown.code, issues: thrown.issues };
  const fault = randomUUID();
  log.error({ id: fault, report: id, err: thrown }, "fault");
  const message = `系统出错，这一份没有办理，请稍后单独办理；仍不成功的，请联系管理员，并告知编号 ${fault}`;
  return { id, ok: false, code: "fault", issues: [{ at: null, message }] };
}
