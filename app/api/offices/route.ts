import { createOffice } from "@/lib/commands/create-office";
import { door } from "../door";
import { office } from "./office-fields";

export const POST = door({ policy: "administers", body: office }, async ({ actor, body }) =>
  createOffice(actor, body),
);
