import { z } from "zod";
import type { Office, OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { ROLES, type Role } from "@/lib/report/permissions";
import { STATES, type State } from "@/lib/report/workflow";

/** Words the database keeps as text and its checks hold to our lists. */
export function stateOf(text: string): State {
  return state.parse(text);
}

export function roleOf(text: string): Role {
  return role.parse(text);
}

/** The office of a row as the rules know it. */
export function officeOf(row: { fullName: string; shortName: string; type: string }): Office {
  return { fullName: row.fullName, shortName: row.shortName, type: officeType.parse(row.type) };
}

const state = z.custom<State>((text) => typeof text === "string" && Object.hasOwn(STATES, text));
const role = z.custom<Role>((text) => typeof text === "string" && Object.hasOwn(ROLES, text));
const officeType = z.custom<OfficeType>(
  (text) => typeof text === "string" && Object.hasOwn(OFFICE_TYPES, text),
);
