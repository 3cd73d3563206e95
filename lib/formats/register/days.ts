import { isRegisterDay } from "@/lib/report/register";

/**
 * A calendar day in the writings of a register: 2025-3-1, 2025/3/1, 2025.3.1, 2025年3月1日, 20250301, with or
 * without a time, in full-width digits, or the number a sheet keeps. Null for what cannot be told for sure.
 */
export function readDay(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s+/gu, " ").trim();
  const serial = SERIAL.exec(plain);
  if (serial) return dayOfSerial(Number(serial[1]));
  const [, year = "", month = "", day = ""] = WRITTEN.exec(plain) ?? COMPACT.exec(plain) ?? [];
  return dayOf(Number(year), Number(month), Number(day));
}

/** What may follow a day: a time of that day, in figures or in words. */
const TIME =
  "(?:[ T]?(?:上午|下午|[AP]M)? ?\\d{1,2}(?::|时|点)(?:\\d{1,2}(?::|分)?)?(?:\\d{1,2}秒?)?(?:\\.\\d+)?Z?)?";
const WRITTEN = new RegExp(`^(\\d{4}) ?[-/.年–—] ?(\\d{1,2}) ?[-/.月–—] ?(\\d{1,2}) ?日?${TIME}$`, "u");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
/** Days since 1899-12-30, the time of day behind the point. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/u;
const DAY_MS = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

function dayOfSerial(serial: number): string | null {
  const day = new Date(SERIAL_ZERO + serial * DAY_MS).toISOString().slice(0, 10);
  return isRegisterDay(day) ? day : null;
}

/** 2025-02-30 is no day. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const written = date.toISOString().slice(0, 10);
  return isRegisterDay(written) ? written : null;
}
