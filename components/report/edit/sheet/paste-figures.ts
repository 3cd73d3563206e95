import type { TableBlock } from "@/lib/document/blocks";
import { filingOf } from "@/lib/report/draft";
import { suspicionsOf } from "@/lib/report/suspects";
import { printQuantity, readQuantity } from "@/lib/template/quantity";
import { cellOf } from "@/lib/template/walk";
import { adopt, keepAdoption } from "../import/adopt";
import { shortName } from "./cell-help";
import type { Draft } from "../draft";
import { stateOf } from "../carry/due";
import { entriesOf } from "../field-name";
import { importedRaw } from "../import/import-plan";
import { isLabelled, type Copied } from "./copied-table";
import { layOver, type PastedBlock } from "./paste-block";

/**
 * Takes over a block of figures pasted at a cell: bare figures from that cell on, figures with their labels
 * where these say. False where it is no block: then it pastes as ever.
 */
export function pasteFigures(
  draft: Draft,
  block: TableBlock,
  { at, copied }: { readonly at: string; readonly copied: Copied },
): boolean {
  const pasted = layOver(block, at, copied.text);
  if (pasted) takeOver(draft, pasted);
  else if (isLabelled(copied)) void placeLabelled(draft, copied);
  else return false;
  return true;
}

/** The reader is large and seldom needed: it is fetched when something is to be read. */
async function placeLabelled(draft: Draft, { drawn }: Copied): Promise<void> {
  try {
    const { placeByLabel } = await import("./paste-labelled");
    takeOver(draft, placeByLabel(draft.edition, drawn));
  } catch {
    keepAdoption(draft, { deed: "粘贴", replaced: [], remarks: [UNREACHED] });
  }
}

const UNREACHED = "带文字的表格要联网后才能对应到各格。请在网络恢复后重新粘贴，或者只复制数字部分。";

function takeOver(draft: Draft, pasted: PastedBlock): void {
  const { edition } = draft;
  const all = pasted.typed.map(({ id, raw }) => ({ key: id, raw: importedRaw(edition, { key: id, raw }) }));
  const changes = all.filter(({ key }) => !isLocked(draft, key));
  const over = changes.filter(({ key, raw }) => draft.read(key).trim() !== "" && draft.read(key) !== raw);
  const adoption = adopt(draft, "粘贴", changes);
  const remarks = [
    ...remarksOn(draft, pasted, over.length),
    ...suspectRemarks(draft, pasted.totals),
    ...lockedRemarks(draft, all),
  ];
  keepAdoption(draft, { ...adoption, remarks });
}

/** Pasted totals are compared and not written; where only one figure can be behind the difference, it is named. */
function suspectRemarks(draft: Draft, totals: PastedBlock["totals"]): readonly string[] {
  const { edition, report, form } = draft;
  const declared = totals.map(({ id, raw }) => ({ key: id, raw }));
  const typed = entriesOf(form.getValues()).filter(({ key }) => !cellOf(edition, key)?.total);
  const filing = filingOf(edition, report, [...typed, ...declared]);
  return suspicionsOf(edition, filing, report.previous).flatMap(({ suspects: [suspect, ...others] }) => {
    const cell = suspect && others.length === 0 ? cellOf(edition, suspect.cell) : undefined;
    if (!suspect || !cell) return [];
    const [now, meant] = [suspect.value, suspect.corrected].map((value) =>
      printQuantity(value, cell.quantity),
    );
    return [`按粘贴的合计推断，${shortName(cell)} 粘贴的是${now}，可能应为${meant}。`];
  });
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

function remarksOn(draft: Draft, pasted: PastedBlock, over: number): readonly string[] {
  const { totals, outside, left = [] } = pasted;
  const differing = totals.flatMap((total) => differenceOf(draft, total));
  return [
    over > 0 ? `其中 ${over} 格原来有不同的数字，已被替换。` : "",
    differing.length > 0 ? `粘贴的合计与各项之和不同，请核对：${differing.join("；")}。` : "",
    totals.length > differing.length
      ? `粘贴的 ${totals.length - differing.length} 个合计与各项之和一致；合计由系统计算，没有填入。`
      : "",
    left.length > 0 ? `有 ${left.length} 处没有填入：${left.slice(0, 5).join("；")}。` : "",
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
