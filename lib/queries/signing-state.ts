import { can, type Actor } from "@/lib/report/permissions";
import { signingOf, type Signing } from "@/lib/report/signing";
import { printSource } from "./shared/print-source";
import { reportInScope } from "./shared/report-in-scope";
import { scansOf } from "./shared/scans-of";
import { stateOf } from "./shared/words";

/** Where the signing of a report stands, for the content its reader has before him. */
export type SigningState = {
  readonly reportId: number;
  /** Of that content. */
  readonly sha256: string;
  readonly signing: Signing;
  /** Of what was submitted, not of a draft. */
  readonly submitted: boolean;
  readonly mayUpload: boolean;
};

/** Null where the reader has nothing before him that could be signed. Refuses: not-found. */
export async function signingState(actor: Actor, id: number): Promise<SigningState | null> {
  const report = await reportInScope(actor, id);
  const [source, scans] = await Promise.all([printSource(actor, report), scansOf(id)]);
  if (!source) return null;
  const { officeId, office, state } = report;
  const owned = { officeId, regionId: office.regionId, state: stateOf(state), submittedBy: null };
  return {
    reportId: id,
    sha256: source.sha256,
    submitted: source.revision !== null,
    signing: signingOf(scans, source.sha256),
    mayUpload: can(actor, "seal", owned),
  };
}
