import { nameOf } from "@/lib/report/amounts";
import type { Remedy } from "@/lib/report/finding";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";

/** 「改为15」: a way to put it right, as its button says it. */
export function remedyWords(edition: Edition, remedy: Remedy): string {
  if (remedy.kind === "cell") return `改为${figureText(edition, remedy.cell, remedy.value)}`;
  if (remedy.kind === "link") return "关联表中数字";
  return `${remedy.text.includes("*") ? "遮为" : "改为"}${remedy.text}`;
}

/** What the button would change, for who cannot see where it stands. */
export function remedyPlace(edition: Edition, remedy: Remedy): string {
  return remedy.kind === "text" ? `“${remedy.quote.text}”` : nameOf(edition, remedy.cell);
}

/** A figure as it is typed into its cell. */
export function figureText(edition: Edition, cell: CellId, value: number): string {
  return printQuantity(value, cellOf(edition, cell)?.quantity ?? "count");
}
