import type { Line } from "@/lib/report/series/lines";
import type { Point } from "@/lib/report/series/series";
import { printQuantity } from "@/lib/template/quantity";

export const INCOMPARABLE = "不可比";

/** What stands for a year: its figure as printed, or the word for why there is none. */
export function wordOf({ kind, value }: Pick<Point, "kind" | "value">, line: Pick<Line, "quantity">): string {
  switch (kind) {
    case "figure":
      return printQuantity(value, line.quantity);
    case "blank":
      return "空白";
    case "missing":
      return "未公开";
    case "not-in-form":
      return INCOMPARABLE;
  }
}

/** Beside a figure in a table: that it must not be read on from the years before. */
export function noteOf({ kind, breaks }: Pick<Point, "kind" | "breaks">): string {
  if (kind === "not-in-form") return "当年格式没有这一项，与其他年度不可比";
  return breaks ? "格式变化，与此前年度不可比" : "";
}
