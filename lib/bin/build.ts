import { buildApplication } from "./build-application";

/** `tsx lib/bin/build.ts`: the production build, unless it is there already. */
try {
  await buildApplication();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
