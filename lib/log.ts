import pino from "pino";
import { env } from "@/lib/env";

/** One JSON line a happening: ids and outcomes, never bodies, names typed or tokens. */
export const log = pino({
  base: null,
  level: env().NODE_ENV === "test" ? "silent" : "info",
  timestamp: pino.stdTimeFunctions.isoTime,
});
