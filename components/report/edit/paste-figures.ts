import type { TableBlock } from "@/lib/document/blocks";
import { filingOf } from "@/lib/report/draft";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import { cellOf } from "@/lib/template/walk";
import { adopt, keepAdoption } from "./adopt";
import { shortName } from "./cell-help";
import type { Draft } from "./draft";
import { stateOf } from "./due";
import { entriesOf } from "./field-name";
import { importedRaw } from "./import-plan";
import { layOver, type PastedBlock } from "./paste-block";
import { keepControlTotals } from "./paste-totals";

/** Takes over a block of figures pasted at a cell. False where it is none: then it pastes as ever. */
export function pasteFigures(
  draft: Draft,
  block: TableBlock,
  { at, text }: { readonly at: string; readonly text: string },
): boolean {
  const pasted = layOver(block, at, text);
  if (!pasted) return false;
  const { edition } = draft;
  const all = pasted.typed.map(({ id, raw }) => ({ key: id, raw: importedRaw(edition, { key: id, raw }) }));
  const changes = all.filter(({ key }) => !isLocked(draft, key));
  const over = changes.filter(({ key, raw }) => draft.read(key).trim() !== "" && draft.read(key) !== raw);
  const adoption = adopt(draft, "粘贴", changes);
  const remarks = [...remarksOn(draft, pasted, over.length), ...lockedRemarks(draft, all)];
  const control = keepControlTotals(draft, pasted.totals);
  keepAdoption(draft, { ...adoption, replaced: [...adoption.replaced, ...control], remarks });
  return true;
}

/** A locked figure is compared and stays: only a reason unlocks it. */
function lockedRemarks(draft: Draft, all: readonly { readonly key: string; readonly raw: string }[]) {
  const held = all.filter(({ key, raw }) => isLocked(draft, key) && draft.read(key) !== raw);
  if (held.length === 0) return [];
  const told = held.map(({ key, raw }) => {
    const cell = cellOf(draft.edition, key);
    return `${cell ? shortName(cell) : key} 粘贴的是${raw}，锁定的是${draft.read(key)}`;
  });
  return [`锁定的格没有改动，确需修改的请解锁：${told.join("；")}。`];
}

function isLocked(draft: Draft, key: string): boolean {
  const due = draft.tools.dues.get(key);
  return due !== undefined && stateOf(draft, due) === "locked";
}

function remarksOn(draft: Draft, { totals, outside }: PastedBlock, over: number): readonly string[] {
  const differing = totals.flatMap((total) => differenceOf(draft, total));
  return [
    over > 0 ? `其中 ${over} 格原来有不同的数字，已被替换。` : "",
    differing.length > 0 ? `粘贴的合计与各项之和不同，请核对：${differing.join("；")}。` : "",
    outside > 0 ? `有 ${outside} 个数超出本表的范围，没有填入。` : "",
  ].filter(Boolean);
}

/** A pasted total is compared with what the form adds up to. */
function differenceOf(
  { edition, report: { office, year }, form }: Draft,
  { id, raw }: PastedBlock["totals"][number],
) {
  const cell = cellOf(edition, id);
  const sum = filingOf(edition, { office, year }, entriesOf(form.getValues())).values[id] ?? null;
  if (!cell || sum === null) return [];
  const reading = readQuantity(raw, cell.quantity);
  if ("value" in reading && reading.value === sum) return [];
  return [`${shortName(cell)} 粘贴的是${raw}，各项之和是${printQuantity(sum, cell.quantity)}`];
}
