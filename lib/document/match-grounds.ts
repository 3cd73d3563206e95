import type { Line } from "./match-lines";

/**
 * Why a figure was given to a cell, in one phrase for the preview: the row and column heads it stands by, the row
 * as printed where it differs from the form, and whether gaps or sums decided its place.
 */
export function groundsOf(line: Line, at: number, proven: boolean): string {
  const { row, columns, segment, cells, layout } = line;
  const path = columns.order[at] ?? [];
  // A head over all columns tells nothing apart.
  const heads = row.band.columns.length === 1 && path.length > 1 ? path.slice(1) : path;
  const column = heads.map(({ label }) => label).filter(Boolean);
  const label = row.path.at(-1)?.label ?? "";
  const printed = (segment.run.at(-1)?.text ?? "").replace(/\s+/gu, "");
  const isOther = label !== "" && !agrees(segment.run.map(({ folded }) => folded).join(""), line);
  return [
    label === "" ? "" : `行“${label}”${isOther ? `（原件印作“${printed.slice(-30)}”）` : ""}`,
    column.length > 0 && cells.length > 1 ? `列“${column.join(" · ")}”` : "",
    proven ? "位置由合计推定" : layout?.includes(null) ? "本行有空格，按列对齐" : "",
  ]
    .filter(Boolean)
    .join("，");
}

/** Whether the run ends with the label as the form has it, its remark left out or not. */
function agrees(text: string, { row: { core, full } }: Line): boolean {
  return text.endsWith(core) || text.endsWith(full) || text.includes(full);
}
