import { takeSeal } from "@/lib/audit/take-seal";
import { now } from "@/lib/clock";
import { alone, LEADS } from "@/lib/db/alone";
import { disconnect } from "@/lib/db/client";
import { ROOT } from "./root";

/** `npm run audit:seal`: seals the audit trail at once, beside the seal of every day. */
process.chdir(ROOT);

try {
  const taken = await alone(LEADS.auditSeal, (client) => takeSeal(client, now()));
  console.log(
    taken ? `第${taken.number}次封存，根值 ${taken.root.toString("hex")}` : "上次封存以后没有新的留痕",
  );
} catch (error) {
  console.error(`没有封存：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
