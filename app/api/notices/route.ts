import { z } from "zod";
import { finishTask, readNotices } from "@/lib/commands/settle-notices";
import { door } from "../door";

const number = z.string().regex(/^[1-9]\d{0,17}$/u, "编号有误");
const settling = z.discriminatedUnion("deed", [
  z.strictObject({ deed: z.literal("read"), id: z.union([number, z.literal("all")]) }),
  z.strictObject({ deed: z.literal("done"), id: number }),
]);

export const POST = door({ policy: "signed-in", body: settling }, async ({ actor, body }) => ({
  settled: await (body.deed === "read" ? readNotices(actor, body.id) : finishTask(actor, body.id)),
}));
