import { z } from "zod";
import type { Suffixes } from "@/lib/template/suffixes";

/** What a season asks to be said, kept as JSON by part; nothing without a season. Throws: on what is not ours. */
export function promptsOf(json: unknown): Readonly<Record<string, readonly string[]>> {
  return prompts.parse(json ?? {});
}

/** What a season adds to labels, kept as JSON by path of a row; nothing without a season. Throws: on what is not ours. */
export function suffixesOf(json: unknown): Suffixes {
  return suffixes.parse(json ?? {});
}

const prompts = z.record(z.string(), z.array(z.string()));
const suffixes = z.record(z.string(), z.string());
