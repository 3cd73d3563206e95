import { notFound } from "next/navigation";
import { Refusal, type RefusalCode } from "@/lib/report/refusal";

/** What a reader gives; the page of what does not exist where it is not there or not for this reader. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((thrown: unknown) => {
    if (thrown instanceof Refusal && GONE.has(thrown.code)) notFound();
    throw thrown;
  });
}

/** The key a path names; what is no key names nothing. */
export function keyOf(text: string): number {
  if (!/^[1-9]\d{0,9}$/u.test(text) || Number(text) > 2_147_483_647) notFound();
  return Number(text);
}

const GONE: ReadonlySet<RefusalCode> = new Set(["not-found", "not-allowed"]);
