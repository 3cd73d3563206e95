import { printDigest, SHORT_DIGEST, type PrintMark } from "./print-mark";
import { Refusal, refuse } from "./refusal";

/** The content a scan must be of: the report's as it stands now. */
export type Sealed = { readonly reportId: number; readonly sha256: string };

/** How the digest was known: read off the scan, or typed from the sheet. */
export type MatchedBy = "qr" | "typed";

/**
 * Whether the sheets of a scan were printed from the content as it is now. What is typed counts only
 * where nothing could be read. Refuses: invalid (another report, mixed sheets, unread, mistyped), stale.
 */
export function matchScan(marks: readonly PrintMark[], typed: string | null, now: Sealed): MatchedBy {
  if (marks.some(({ reportId }) => reportId !== null && reportId !== now.reportId)) {
    throw refuse("invalid", "扫描件是另一份报告的审签单，没有接收；请核对文件后重新选择");
  }
  const digests = [...new Set(marks.map(({ sha256 }) => sha256))];
  const [scanned] = digests;
  if (scanned === undefined) return matchTyped(typed, now);
  if (digests.length > 1) throw refuse("invalid", mixed(digests));
  if (scanned !== now.sha256) throw changedSince(scanned, now);
  return "qr";
}

/** The field for the characters under the code. */
export const DIGEST_FIELD = "digest";

function matchTyped(typed: string | null, { sha256 }: Sealed): MatchedBy {
  const characters = plain(typed ?? "");
  if (characters === "") throw wrongDigest(UNREAD);
  if (characters.length !== SHORT_DIGEST)
    throw wrongDigest(`校验值应为${SHORT_DIGEST}位，输入了${characters.length}位，请对照纸面重新输入`);
  if (!sha256.startsWith(characters)) throw wrongDigest(notThis(characters, sha256));
  return "typed";
}

/** Full-width letters and spaces of all kinds are how an input method writes the same characters. */
function plain(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
}

function wrongDigest(message: string): Refusal {
  return new Refusal("invalid", [{ at: DIGEST_FIELD, message }]);
}

function changedSince(scanned: string, { sha256 }: Sealed): Refusal {
  return refuse("stale", notThis(scanned, sha256), { scanned, contentSha256: sha256 });
}

function notThis(scanned: string, now: string): string {
  return `扫描件上的校验值是 ${printDigest(scanned)}，现在的内容是 ${printDigest(now)}：签批以后内容又改过，请重新打印签批`;
}

function mixed(digests: readonly string[]): string {
  const list = digests.map(printDigest).join("、");
  return `扫描件各页上的校验值不一致（${list}）：请把同一次打印的各页一起扫描`;
}

const UNREAD = `没有从扫描件上读出二维码；请对照纸面输入二维码旁的${SHORT_DIGEST}位校验值，或者重新扫描`;
