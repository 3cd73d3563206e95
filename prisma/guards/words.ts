import { EDITIONS } from "@/lib/template/editions";
import type { OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { ROLES, type Role } from "@/lib/report/permissions";
import { MOVES, moveOf, STATES, type State } from "@/lib/report/workflow";

const STATE_NAMES = Object.keys(STATES) as readonly State[];

/** The type of office that is a region: it files to itself. */
export const REGION: OfficeType = "region";

/** Who fills in the reports of an office, and goes with it. */
export const FILLER: Role = "clerk";

export const TYPE_NAMES: readonly string[] = Object.keys(OFFICE_TYPES);
export const ROLE_NAMES: readonly string[] = Object.keys(ROLES);
export const EDITION_IDS: readonly string[] = EDITIONS.map(({ id }) => id);
export const STATE_LIST: readonly string[] = STATE_NAMES;

/** What a scan of a signed print may be. */
export const SCAN_TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;

/** The tables an event can be about. */
export const SUBJECTS = [
  "offices",
  "accounts",
  "seasons",
  "reports",
  "publications",
  "archive_batches",
] as const;

/** Where a file of the archive stands: its first place, where it has its bytes; its last, where it has a report. */
export const ITEM_STATES = ["waiting", "read", "refused", "kept", "dropped"] as const;

/** Where a report begins, and where it stands for good unless it is corrected. */
export const FIRST_STATE = STATE_NAMES[0] ?? "";
export const LAST_STATE = moveOf("publish").to;

/** States in which the draft is open, and those in which a revision stands. */
export const OPEN_STATES: readonly string[] = STATE_NAMES.filter((state) => STATES[state].editable);
export const FROZEN_STATES: readonly string[] = STATE_NAMES.filter((state) => !STATES[state].editable);

/** The move that freezes a revision. */
export const SUBMISSION = moveOf("submit");

/** Moves that are a verdict on a revision; the verdict is called as the state it leads to. */
export const VERDICTS = MOVES.filter(
  ({ needs }) => needs.includes("four-eyes") && needs.includes("content-hash"),
);

/** The move that takes a verdict back, and the one that gives up a correction. */
export const UNDOING = moveOf("undo");
export const GIVING_UP = moveOf("abandon");

/** How an office comes to an end. */
export const ENDINGS = ["merged", "split", "abolished"] as const;

/** What an office may say to a remark. */
export const ANSWERS = ["changed", "explained"] as const;

/** Verdicts that must give a reason, and the one without which nothing is published. */
export const REASONED: readonly string[] = VERDICTS.filter(({ needs }) => needs.includes("reason")).map(
  ({ to }) => to,
);
export const PUBLISHABLE = moveOf("publish").from;
