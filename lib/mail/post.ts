import { createTransport } from "nodemailer";
import { now } from "@/lib/clock";
import { noteMailed, takeOutgoing, type Outgoing } from "@/lib/db/mail-queue";
import { log } from "@/lib/log";
import { letterOf, type Letter, type Sender } from "./letter";

/** Hands a letter to the mail server; throws what it says. */
export type Send = (letter: Letter) => Promise<void>;

/** The server of SMTP_URL. A silent one is given up within seconds. */
export function smtp(url: string): Send {
  const transport = createTransport({
    url,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    // A letter is words and nothing else: it reads no file and no other address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (letter) => void (await transport.sendMail({ ...letter, textEncoding: "base64" }));
}

/**
 * Mails what waits to be mailed, one after another; gives how many went out. Ends at the first that finds no
 * server: the next round tries again. One that is refused waits for its own next try and keeps nobody up.
 */
export async function sendWaiting(send: Send, sender: Sender, signal?: AbortSignal): Promise<number> {
  for (let sent = 0; ;) {
    const notice = signal?.aborted ? null : await takeOutgoing(now());
    if (!notice) return sent;
    const trouble = await tryToSend(send, notice, sender);
    if (!trouble) {
      await noteMailed(notice.id, now());
      sent += 1;
      continue;
    }
    // Neither the server's words nor ours: they may name an address.
    log.warn({ notice: notice.id, code: trouble }, "mail not sent");
    if (!OWN.has(trouble)) return sent;
  }
}

/** Null when it went out; else a code of nodemailer, or that the letter could not be written. */
async function tryToSend(send: Send, notice: Outgoing, sender: Sender): Promise<string | null> {
  const letter = written(notice, sender);
  if (!letter) return UNWRITABLE;
  return send(letter).then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "unknown"),
  );
}

function written(notice: Outgoing, sender: Sender): Letter | null {
  try {
    return letterOf(notice, sender);
  } catch {
    return null;
  }
}

const UNWRITABLE = "UNWRITABLE";

/** Trouble of one letter: its address or its words. Any other is the server's, and the next letter's too. */
const OWN: ReadonlySet<string> = new Set([UNWRITABLE, "EENVELOPE", "EMESSAGE"]);
