import { openBatch } from "@/lib/commands/archive/open-batch";
import { door } from "../door";
import { nothing } from "../fields";

export const POST = door({ policy: "signed-in", body: nothing }, async ({ actor }) => openBatch(actor));
