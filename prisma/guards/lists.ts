import { EDITIONS } from "@/lib/template/editions";
import { SOURCES } from "@/lib/report/entries";
import { ENFORCED_RULES } from "@/lib/report/waivers";
import { check, literal, literals } from "./sql";
import {
  ANSWERS,
  EDITION_IDS,
  ENDINGS,
  FROZEN_STATES,
  LAST_STATE,
  REASONED,
  REGION,
  ROLE_NAMES,
  SCAN_TYPES,
  STATE_LIST,
  SUBJECTS,
  TYPE_NAMES,
  VERDICTS,
} from "./words";

/** The words a column may hold, and what holds within one row. */
export function lists(): readonly string[] {
  const oneOf = (column: string, words: readonly string[]) => `${column} IN (${literals(words)})`;
  return [
    check("offices", "office_type", oneOf("type", TYPE_NAMES)),
    check("offices", "office_region", `(type = ${literal(REGION)}) = (region_id = id)`),
    check("accounts", "account_role", oneOf("role", ROLE_NAMES)),
    check("accounts", "account_named", `${filled("username")} AND ${filled("name")}`),
    check("seasons", "season_edition", inForce()),
    check("reports", "report_state", oneOf("state", STATE_LIST)),
    check("reports", "report_edition", `${oneOf("edition", EDITION_IDS)} AND (archive OR ${inForce()})`),
    check("reports", "report_archive", `archive = (season_id IS NULL)`),
    check("reports", "report_archive_state", `NOT archive OR state = ${literal(LAST_STATE)}`),
    check(
      "reports",
      "report_revision",
      `archive OR NOT ${oneOf("state", FROZEN_STATES)} OR revision_id IS NOT NULL`,
    ),
    check("draft_entries", "entry_source", oneOf("source", SOURCES)),
    check(
      "reviews",
      "review_verdict",
      oneOf(
        "verdict",
        VERDICTS.map(({ to }) => to),
      ),
    ),
    check(
      "register_lines",
      "register_line",
      "line >= 1 AND (replied_on IS NULL OR replied_on >= received_on)",
    ),
    check("register_lines", "register_pending", "result IS NOT NULL OR replied_on IS NULL"),
    check("sealed_scans", "scan_media_type", oneOf("media_type", SCAN_TYPES)),
    check("sealed_scans", "scan_matched", oneOf("matched_by", ["qr", "typed"])),
    check("sealed_scans", "scan_hashed", `sha256 = encode(sha256(bytes), 'hex')`),
    check("sealed_scans", "scan_digest", `content_sha256 ~ '^[0-9a-f]{64}$'`),
    check("reviews", "review_reason", `NOT ${oneOf("verdict", REASONED)} OR ${filled("reason")}`),
    check("publications", "publication_number", "number >= 1"),
    check("remarks", "remark_words", `${filled("words")} AND ${filled("place")} AND number >= 1`),
    check("remark_answers", "answer_kind", oneOf("kind", ANSWERS)),
    check("remark_answers", "answer_words", `kind <> 'explained' OR ${filled("words")}`),
    check("waivers", "waiver_reason", filled("reason")),
    check("waivers", "waiver_rule", `rule NOT IN (${literals(ENFORCED_RULES)})`),
    check("waivers", "waiver_revoked", "(revoked_by IS NULL) = (revoked_at IS NULL)"),
    check("season_extensions", "extension_reason", filled("reason")),
    check("rollup_choices", "rollup_reason", filled("reason")),
    check(
      "office_successions",
      "succession_kind",
      `${oneOf("kind", ENDINGS)} AND predecessor_id <> successor_id`,
    ),
    check("notices", "notice_once", `${filled("once")} AND ${filled("kind")}`),
    check("events", "event_subject", oneOf("subject", SUBJECTS)),
    check("events", "event_kind", filled("kind")),
  ];
}

/** Not null and not only blanks, the full-width one included. */
export function filled(column: string): string {
  return `(${column} IS NOT NULL AND btrim(${column}, E' \\t\\r\\n\\u00a0\\u3000') <> '')`;
}

function inForce(): string {
  const terms = EDITIONS.map(({ id, firstYear, lastYear }) => {
    const until = lastYear === null ? "" : ` AND year <= ${lastYear}`;
    return `edition = ${literal(id)} AND year >= ${firstYear}${until}`;
  });
  return `(${terms.join(" OR ")})`;
}
