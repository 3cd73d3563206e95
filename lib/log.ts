import pino from "pino";
import { parseEnv } from "@/lib/env";

/** One JSON line a happening: ids and outcomes, never bodies, names typed or tokens. */
export const log = pino({
  base: null,
  // Not `env()`: the start command loads this file before it knows its database.
  level: parseEnv(process.env).NODE_ENV === "test" ? "silent" : "info",
  timestamp: pino.stdTimeFunctions.isoTime,
});
