import { fileURLToPath } from "node:url";

/** The checkout, whatever folder a command is started from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/u, "");
