import type { QrCode } from "@/lib/formats/qr/write";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { drawMark } from "./shared/draw-mark";
import { printSource, type PrintSource } from "./shared/print-source";
import { reportInScope } from "./shared/report-in-scope";

/** All that is printed for signature: the content, what the rules say of it, and its mark. */
export type SignOff = PrintSource & { readonly id: number; readonly qr: QrCode };

/** Refuses: not-found, also where nothing is submitted and the draft is not the reader's to see. */
export async function signOff(actor: Actor, id: number): Promise<SignOff> {
  const source = await printSource(actor, await reportInScope(actor, id));
  if (!source) throw refuse("not-found", "还没有报送，没有可以打印的内容");
  return { ...source, id, qr: await drawMark(id, source.sha256) };
}
