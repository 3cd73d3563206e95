import { carriesOf } from "@/lib/template/carries";
import { editionById } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import type { CellId } from "@/lib/template/vocabulary";
import { cellOf, type Cell } from "@/lib/template/walk";
import type { EditedReport } from "../draft";

/** 「上年（2024）：7」; for a carried figure also what it has to repeat. */
export function lastYearWords({ previous, edition }: EditedReport, { id }: Cell): string {
  if (!previous) return "上年报告未在本系统";
  const own = printed(previous, id);
  const carried = carriesOf(editionById(edition)).find(({ to }) => to === id);
  const due = carried ? printed(previous, carried.from) : null;
  const said = own === null ? `上年（${previous.year}）没有此项` : `上年（${previous.year}）：${own}`;
  return due === null ? said : `${said}；上年结转下年度：${due}`;
}

/** 「2024年 7」, to stand beside the cell itself; null where there is nothing to compare with. */
export function besideCell({ previous }: EditedReport, { id }: Cell): string | null {
  const own = previous && printed(previous, id);
  return own === null ? null : `${previous?.year}年 ${own}`;
}

function printed(previous: NonNullable<EditedReport["previous"]>, id: CellId): string | null {
  const cell = cellOf(editionById(previous.edition), id);
  if (!cell) return null;
  return printQuantity(previous.values[id] ?? null, cell.quantity) || "空";
}
