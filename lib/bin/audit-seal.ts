import { withDatabase } from "./with-database";

/** `npm run audit:seal`: seals the audit trail at once, beside the seal of every day. */
await withDatabase(async () => {
  const { takeSeal } = await import("@/lib/audit/take-seal");
  const { now } = await import("@/lib/clock");
  const { alone, LEADS } = await import("@/lib/db/alone");
  const taken = await alone(LEADS.auditSeal, (client) => takeSeal(client, now()));
  const told = taken
    ? `第${taken.number}次封存，根值 ${taken.root.toString("hex")}`
    : "上次封存以后没有新的留痕";
  console.log(told);
});
