import type { Deed } from "@/lib/report/workflow";

/** What a single key asks for on the page of a review. */
export type Asked = "next" | "previous" | "approve" | "return";

type Pressed = Pick<
  KeyboardEvent,
  "key" | "repeat" | "isComposing" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented"
>;

/**
 * What a key asks for; null for any other, for one held down where that would do a deed, for one of a
 * combination, and for whatever is typed into a field.
 */
export function askedByKey(pressed: Pressed, typing: boolean): Asked | null {
  const { key, repeat, isComposing, ctrlKey, metaKey, altKey, defaultPrevented } = pressed;
  if (typing || isComposing || ctrlKey || metaKey || altKey || defaultPrevented) return null;
  const asked = KEYS[key.toLowerCase()] ?? null;
  return repeat && asked !== "next" && asked !== "previous" ? null : asked;
}

/** Whether keys pressed here are words or choices of a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select");
}

/** Whether a deed can be asked for by a single key. */
export function hasKey(deed: Deed): boolean {
  return Object.values(KEYS).some((asked) => asked === deed);
}

const KEYS: Readonly<Record<string, Asked>> = { j: "next", k: "previous", a: "approve", r: "return" };

/** The finding after or before the one at `here` of `count`; from none (-1) the first or the last. */
export function stepFrom(here: number, count: number, asked: "next" | "previous"): number {
  if (here < 0) return asked === "next" ? 0 : count - 1;
  return (here + (asked === "next" ? 1 : -1) + count) % count;
}
