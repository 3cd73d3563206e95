import { z } from "zod";
import type { Reading } from "@/lib/document/match";
import type { Clues } from "@/lib/report/archive/clues";

/** Where a file of a batch stands in the store; the database holds it to this list. */
export type ItemState = "waiting" | "read" | "refused" | "kept" | "dropped";

const STATES: readonly string[] = ["waiting", "read", "refused", "kept", "dropped"];

export function itemStateOf(text: string): ItemState {
  return z.custom<ItemState>((word) => typeof word === "string" && STATES.includes(word)).parse(text);
}

// Written by our own reader: it is enough to know the kind again.
const record = z.record(z.string(), z.unknown());

export function cluesIn(json: unknown): Clues {
  return z.custom<Clues>((value) => record.safeParse(value).success).parse(json);
}

export function readingIn(json: unknown): Reading {
  return z.custom<Reading>((value) => record.safeParse(value).success).parse(json);
}
