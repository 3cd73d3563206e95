import { z } from "zod";
import { importOffices } from "@/lib/commands/import-offices";
import { COLUMN_ORDER, MOST_OFFICES, type Column, type TreeRow } from "@/lib/report/office-tree/columns";
import { door } from "../../door";
import { sha256, text, year } from "../../fields";

/** A line as it was read: its row in the sheet, then its cells in the order of the columns. */
const line = z
  .tuple([z.int().min(1).max(1_048_576)], text(500))
  .refine((cells) => cells.length === COLUMN_ORDER.length + 1, "名录的行不完整，请重新导入");

const list = z.strictObject({
  lines: z.array(line).min(1).max(MOST_OFFICES),
  year: year.nullable(),
  digest: sha256,
  since: z
    .string()
    .regex(/^\d{1,18}$/u, "请重新导入")
    .transform(BigInt),
});

export const POST = door(
  { policy: "administers", body: list, limit: 1024 * 1024 },
  async ({ actor, body }) => {
    const { lines, ...shown } = body;
    return importOffices(actor, { ...shown, rows: lines.map(rowOf) });
  },
);

function rowOf([row, ...cells]: z.infer<typeof line>): TreeRow {
  const said = (column: Column) => cells[COLUMN_ORDER.indexOf(column)] ?? "";
  return {
    row,
    slug: said("slug"),
    fullName: said("fullName"),
    shortName: said("shortName"),
    type: said("type"),
    parent: said("parent"),
    position: said("position"),
    included: said("included"),
    reason: said("reason"),
    state: said("state"),
    closedOn: said("closedOn"),
    until: said("until"),
  };
}
