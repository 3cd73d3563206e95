import type { z } from "zod";
import { Refusal } from "@/lib/report/refusal";

/** The value in the shape asked for. Refuses: invalid, naming each field. */
export function shaped<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const reading = schema.safeParse(value);
  if (reading.success) return reading.data;
  throw new Refusal(
    "invalid",
    reading.error.issues.slice(0, 20).map((issue) => ({
      at: issue.path.length > 0 ? issue.path.join(".") : null,
      message: issue.message,
    })),
  );
}
