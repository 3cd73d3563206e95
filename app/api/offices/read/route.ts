import { readingOfOffices } from "@/lib/queries/offices/list-of-offices";
import { gate } from "../../gate";
import { readUpload } from "../../read-upload";

export const POST = gate("administers", async ({ actor, request }) =>
  readingOfOffices(actor, await readUpload(request)),
);
