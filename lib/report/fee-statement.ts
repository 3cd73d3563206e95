import { printQuantity, readQuantity } from "@/lib/template/quantity";
import { FEE_FIELDS, feeKey, type FeeField } from "./entries";
import type { Fault } from "./filing";
import { GAP } from "./tokens";

/** The raw input of a key of the draft; "" for nothing. */
type Read = (key: string) => string;

/** The three figures of 信息处理费 as the clerk sees them; amounts in whole 元. */
export const FEE_NAMES: Readonly<Record<FeeField, { readonly label: string; readonly unit: string }>> = {
  notices: { label: "发出收费通知", unit: "件" },
  billed: { label: "通知金额合计", unit: "元" },
  collected: { label: "实际收取", unit: "元" },
};

/** The field of the fee statement a key names; null for every other key. */
export function feeFieldOf(key: string): FeeField | null {
  return FEE_FIELDS.find((field) => feeKey(field) === key) ?? null;
}

/**
 * The sentence section six opens with, made of the three figures; "" while none is given. One that is
 * missing or unreadable leaves a gap the rules refuse. Source: 国办函〔2020〕109号.
 */
export function feeStatement(read: Read): string {
  if (FEE_FIELDS.every((field) => read(feeKey(field)).trim() === "")) return "";
  const [notices, billed, collected] = FEE_FIELDS.map((field) => printed(read, field));
  if (notices !== "0" || billed !== "0")
    return `本年度发出信息处理费收费通知${notices}件，通知金额合计${billed}元，实际收取信息处理费${collected}元。`;
  return collected === "0"
    ? "本年度没有发出信息处理费收费通知，没有收取信息处理费。"
    : `本年度没有发出信息处理费收费通知，实际收取信息处理费${collected}元。`;
}

/** What stands in the three fields and is no figure. */
export function feeFaults(read: Read): readonly Fault[] {
  return FEE_FIELDS.flatMap((field) => {
    const raw = read(feeKey(field));
    const reading = readQuantity(raw, "count");
    return "fault" in reading ? [{ cell: feeKey(field), raw, fault: reading.fault }] : [];
  });
}

/** What the clerk should look at again: figures that can hardly stand together. Never in the way. */
export function feeDoubt(read: Read): string | null {
  const [notices = null, billed = null, collected = null] = FEE_FIELDS.map((field) => valueOf(read, field));
  if (notices === 0 && billed !== null && billed > 0)
    return "没有发出收费通知，通知金额应当是0，请核对这两个数。";
  if (notices !== null && notices > 0 && billed === 0)
    return "发出了收费通知，通知金额却是0，请核对这两个数。";
  if (billed !== null && collected !== null && collected > billed)
    return "实际收取多于本年通知的金额；收到的是以前年度通知的费用的，请在下面写明。";
  return null;
}

function valueOf(read: Read, field: FeeField): number | null {
  const reading = readQuantity(read(feeKey(field)), "count");
  return "fault" in reading ? null : reading.value;
}

function printed(read: Read, field: FeeField): string {
  return printQuantity(valueOf(read, field), "count") || GAP;
}
