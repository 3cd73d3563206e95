import { z } from "zod";
import { startReport } from "@/lib/commands/start-report";
import { door } from "../door";
import { key } from "../fields";

export const POST = door(
  { policy: "signed-in", body: z.strictObject({ seasonId: key }) },
  async ({ actor, body }) => startReport(actor, body.seasonId),
);
