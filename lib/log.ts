import pino from "pino";

/** One JSON line a happening: ids and outcomes, never bodies, names typed or tokens. */
export const log = pino({
  base: null,
  redact: ["req", "body", "password", "token"],
  timestamp: pino.stdTimeFunctions.isoTime,
});
