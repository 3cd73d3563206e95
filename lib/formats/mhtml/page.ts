import { refuse } from "@/lib/report/refusal";
import { decode } from "../decode";

/** Whether a text is a page saved in one file (.mht, .mhtml): mail headers with a page behind them. */
export function isArchivedPage(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/u.test(head) && /^MIME-Version:/imu.test(head);
}

/** The page in it, its transfer encoding undone. Refuses: unreadable, where there is none. */
export function pageOf(text: string, name: string): string {
  const found = partsOf(text, 0).find(({ head }) => /^Content-Type:\s*text\/html/imu.test(head));
  if (!found) throw refuse("unreadable", `“${name}”里没有网页，请另存为网页（.html）后再试`);
  return decode(bytesOf(found), name);
}

type Part = { readonly head: string; readonly body: string };

/** A page with its pictures is one level deep, a page in a mail two. */
const DEEPEST = 3;
const MOST_PARTS = 500;

function partsOf(text: string, depth: number): readonly Part[] {
  const end = /\r?\n\r?\n/u.exec(text);
  if (!end) return [];
  const head = text.slice(0, end.index);
  const body = text.slice(end.index + end[0].length);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(head);
  if (!boundary || depth >= DEEPEST) return [{ head, body }];
  const inside = body.split(`--${boundary[1] ?? boundary[2]}`).slice(1, MOST_PARTS);
  return inside.flatMap((part) => partsOf(part.replace(/^\r?\n/u, ""), depth + 1));
}

/** The bytes of the page; what Word leaves as it is comes in the characters it was decoded to. */
function bytesOf({ head, body }: Part): Uint8Array {
  const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/imu.exec(head)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "utf8");
  const plain = body.replace(/=[ \t]*\r?\n/gu, "");
  return Buffer.from(
    plain.replace(/[^=]|=([\da-f]{2})?/giu, (one, code: string | undefined) =>
      code === undefined ? latin(one) : String.fromCharCode(Number.parseInt(code, 16)),
    ),
    "latin1",
  );
}

/** Characters beyond Latin should have been quoted; their UTF-8 bytes are what was meant. */
function latin(character: string): string {
  return character < "\u0080" ? character : Buffer.from(character, "utf8").toString("latin1");
}
