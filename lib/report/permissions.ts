import { EXPLANATION_LENGTH } from "./finding";
import { awaitsPublication, moveFrom, STATES, type Deed, type State } from "./workflow";

export type Role = "clerk" | "reviewer" | "administrator";

export const ROLES: Readonly<Record<Role, string>> = {
  clerk: "填报人",
  reviewer: "审核人",
  administrator: "区级管理员",
};

/** Who has an account at an office alone: whoever fills in its reports. */
export const OFFICE_ROLE: Role = "clerk";

/** A signed-in person. A clerk belongs to one office; the others to a region. */
export type Actor = {
  readonly accountId: number;
  readonly name: string;
  readonly role: Role;
  readonly officeId: number;
  /** The region whose 主管部门 the office files to; equals `officeId` for reviewers and administrators. */
  readonly regionId: number;
};

/** A report as far as permission needs it. */
export type Owned = {
  readonly officeId: number;
  readonly regionId: number;
  readonly state: State;
  /** Who submitted the current revision; null before the first submission. */
  readonly submittedBy: number | null;
};

/** The report as its submitter may judge it: a reason on record stands for the second pair of eyes. */
export function overriding(report: Owned, reason: string | null | undefined): Owned {
  return (reason ?? "").trim().length >= EXPLANATION_LENGTH ? { ...report, submittedBy: null } : report;
}

/** `seal`: to add the scan of the signed print. `waive`: to let a rule not count for the report. `release`: to let its totals be typed again. */
export type Permission = "see" | "edit" | "seal" | "waive" | "release" | Deed;

/** Whether the actor may do the deed to this report now. Nobody judges what he submitted, unless `overriding`. */
export function can(actor: Actor, deed: Permission, report: Owned): boolean {
  if (!within(scope(actor), report)) return false;
  if (deed === "see")
    return actor.role === "clerk" || actor.role === "reviewer" || actor.role === "administrator";
  if (deed === "edit") return fills(actor, report) && STATES[report.state].editable;
  if (deed === "seal") return fills(actor, report) && awaitsPublication(report.state);
  if (deed === "waive") return actor.role === "reviewer" && awaitsPublication(report.state);
  if (deed === "release") return actor.role === "reviewer" && STATES[report.state].editable;
  const move = moveFrom(report.state, deed);
  if (!move || !(move.by === "clerk" ? fills(actor, report) : move.by === actor.role)) return false;
  return !move.needs.includes("four-eyes") || report.submittedBy !== actor.accountId;
}

/** A clerk fills in the report of his office; that of a region itself is filled in by its reviewers. */
export function fills({ role, officeId }: Actor, report: Pick<Owned, "officeId">): boolean {
  return role === "clerk" || (role === "reviewer" && report.officeId === officeId);
}

/** The reports an actor's every query starts from; what is outside is not found. */
export type Scope = { readonly officeId: number } | { readonly regionId: number };

/** A clerk sees his office, reviewers and administrators their region. */
export function scope(actor: Actor): Scope {
  return actor.role === "clerk" ? { officeId: actor.officeId } : { regionId: actor.regionId };
}

/** Whether accounts, offices and seasons of the region are the actor's to change. */
export function canAdminister(actor: Actor): boolean {
  return actor.role === "administrator";
}

/** Whether past reports of the region are the actor's to bring in. */
export function canBringIn(actor: Actor): boolean {
  return "regionId" in scope(actor);
}

/** Whether the actor may remind the offices of the region of what they still have to do. */
export function canRemind(actor: Actor): boolean {
  return actor.role === "reviewer";
}

function within(limits: Scope, report: Owned): boolean {
  return "officeId" in limits ? limits.officeId === report.officeId : limits.regionId === report.regionId;
}
