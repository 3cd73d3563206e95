import { dropFile } from "@/lib/commands/archive/drop-file";
import { door } from "../../../../door";
import { idOf, nothing } from "../../../../fields";

export const POST = door({ policy: "signed-in", body: nothing }, async ({ actor, params }) =>
  dropFile(actor, idOf(params)),
);
