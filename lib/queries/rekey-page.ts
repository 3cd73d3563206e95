import { db } from "@/lib/db/client";
import { can, type Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { isHeld } from "@/lib/report/rekeying";
import { editionById } from "@/lib/template/editions";
import type { EditionId } from "@/lib/template/vocabulary";
import { rekeyingOf } from "./shared/rekeying-of";
import { draftInScope } from "./shared/draft-in-scope";
import { reportInScope } from "./shared/report-in-scope";
import { stateOf } from "./shared/words";

/** The page of 复核录入. No figure of the draft is in it: it is typed blind. */
export type RekeyPage = {
  readonly id: number;
  readonly year: number;
  readonly edition: EditionId;
  readonly office: { readonly fullName: string };
  readonly held: boolean;
};

/** Refuses: not-found, also where the season asks for none, the draft is closed or not the reader's to fill in. */
export async function rekeyPage(actor: Actor, id: number): Promise<RekeyPage> {
  const report = await draftInScope(actor, id);
  const { season, year, office, officeId, state, edition } = report;
  const owned = { officeId, regionId: office.regionId, state, submittedBy: null };
  if (!season?.rekey || !can(actor, "edit", owned)) throw refuse("not-found", "现在没有需要复核录入的内容");
  const held = isHeld(await rekeyingOf(db, id));
  return { id, year, edition: editionById(edition).id, office: { fullName: office.fullName }, held };
}

/** Whether a reviewer may release the report now, because it is held. Refuses: not-found. */
export async function mayRelease(actor: Actor, id: number): Promise<boolean> {
  const { officeId, office, season, state } = await reportInScope(actor, id);
  const owned = { officeId, regionId: office.regionId, state: stateOf(state), submittedBy: null };
  if (!season?.rekey || !can(actor, "release", owned)) return false;
  return isHeld(await rekeyingOf(db, id));
}
