import { rmSync } from "node:fs";
import { FOLDER, groupOf, isRunning } from "./running";

/** After the run, also one that was broken off: nothing of it stays behind. */
export default async function sweep(): Promise<void> {
  for (const name of ["portal", "published"]) {
    const group = groupOf(name);
    if (group === null || !isRunning(group)) continue;
    process.kill(-group, "SIGTERM");
    const deadline = Date.now() + 20_000;
    while (isRunning(group) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 100));
    if (isRunning(group)) process.kill(-group, "SIGKILL");
  }
  if (FOLDER && !process.env.E2E_KEEP) rmSync(FOLDER, { recursive: true, force: true });
}
