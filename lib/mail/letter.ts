import { z } from "zod";
import { noticeWords } from "@/lib/report/notice-words";
import type { Outgoing } from "@/lib/db/mail-queue";

/** In whose name mails go out, and where the desks are. */
export type Sender = {
  /** MAIL_FROM */
  readonly from: string;
  readonly name: string;
  /** PUBLIC_URL; without it a mail says where to look instead of leading there. */
  readonly publicUrl: string | undefined;
};

/** A mail as nodemailer takes it. */
export type Letter = {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * A notice as a mail: its one sentence and the way to its place. What a notice says besides (reasons, figures)
 * stays on the desk. Throws for what is no single address.
 */
export function letterOf(notice: Outgoing, { from, name, publicUrl }: Sender): Letter {
  const sentence = oneLine(noticeWords(notice.kind, notice.detail).title);
  return {
    from: { name: oneLine(name), address: from },
    to: { name: "", address: z.email().parse(notice.email) },
    subject: sentence,
    text: [`${sentence}。`, "", wayTo(notice.address, publicUrl), "", SIGN_OFF, ""].join("\n"),
    messageId: messageIdOf(notice, from),
    headers: { "Auto-Submitted": "auto-generated" },
  };
}

/** The same for the same notice, whenever it is sent: a mail that comes twice is known by it. */
function messageIdOf({ id, createdAt }: Outgoing, from: string): string {
  return `<notice.${id}.${createdAt.getTime()}@${from.split("@").at(-1)}>`;
}

function wayTo(address: string, publicUrl: string | undefined): string {
  if (publicUrl === undefined) return "请登录年报系统，在“通知”中查看。";
  return `登录后查看：${new URL(address, publicUrl).href}`;
}

/** A name with a line break in it must not begin another header. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

const SIGN_OFF = "本邮件由系统自动发送，请勿回复。";
