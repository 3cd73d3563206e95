import { z } from "zod";

/** The 篇幅 a season keeps as JSON, by section or part; none for a report without a season. Throws: on what is not ours. */
export function textLengthsOf(json: unknown): Readonly<Record<string, number>> {
  return lengths.parse(json ?? {});
}

const lengths = z.record(z.string(), z.int().positive());
