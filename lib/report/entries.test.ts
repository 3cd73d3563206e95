import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/template/editions";
import {
  explainKey,
  feeKey,
  flagKey,
  isEntryKey,
  noteKey,
  OPENING_SOURCE,
  openingKey,
  textKey,
  zeroKey,
} from "./entries";

const edition = editionById("2021");
const cell = "applications:result:granted|natural";

describe("the keys of a draft", () => {
  it.each([
    cell,
    textKey("overview:onRequest"),
    explainKey("X-CARRY:applications:received:carriedIn|natural"),
    noteKey(cell),
    flagKey(cell),
    openingKey("applications:carriedOut|natural"),
    OPENING_SOURCE,
    zeroKey("disputes"),
    feeKey("collected"),
  ])("hold %s", (key) => expect(isEntryKey(edition, key)).toBe(true));

  it.each([
    "",
    "x",
    "text:",
    "text:nowhere",
    "explain:",
    "note:x",
    "zero:x",
    "fee:x",
    `opening:${cell}x`,
    `${cell}:`,
  ])("hold no %s", (key) => expect(isEntryKey(edition, key)).toBe(false));
});
