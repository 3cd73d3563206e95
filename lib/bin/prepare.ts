import { generateClient } from "./generate";

/** `tsx lib/bin/prepare.ts`: what a bare clone lacks before anything can be checked or run. */
await generateClient();
