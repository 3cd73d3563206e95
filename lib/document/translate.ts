import { editionById } from "@/lib/template/editions";
import type { CellId, Edition, Node } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import type { Found, Unplaced } from "./match-figures";
import type { Reading } from "./match";

/**
 * A reading in the terms of another edition. A figure goes over where table, row and column mean the same, where
 * its rows add up to one row here, and as 0 where their sum there is 0; everything else is named as unplaced.
 */
export function translate(reading: Reading, edition: Edition): Reading {
  if (reading.edition === edition.id) return reading;
  const source = editionById(reading.edition);
  const used = new Set<CellId>();
  const found = cellsOf(edition).flatMap((cell): readonly (readonly [CellId, Found])[] => {
    const from = originOf(cell, source, reading);
    for (const { id } of from) used.add(id);
    return from.length === 0 ? [] : [[cell.id, carried(cell, from, { reading, source })]];
  });
  const each = <T>(pick: (one: Found) => T) => Object.fromEntries(found.map(([id, one]) => [id, pick(one)]));
  const left = cellsOf(source).filter(({ id }) => reading.printed[id] !== undefined && !used.has(id));
  return {
    ...reading,
    values: each(({ value }) => value),
    printed: each(({ printed }) => printed),
    places: each(({ place }) => place),
    grounds: each(({ grounds }) => grounds),
    unplaced: [...reading.unplaced, ...left.map((cell) => unplacedIn(cell, edition, reading))],
  };
}

/** The cells of the other edition a figure can be taken from; none where it would be a guess. */
function originOf(cell: Cell, source: Edition, { values }: Reading): readonly Cell[] {
  const theirs = cellsOf(source);
  const isKnown = ({ id }: Cell) => typeof values[id] === "number";
  const same = theirs.find((other) => isSame(other, cell) && isLine(rowOf(other), rowOf(cell)));
  if (same) return isKnown(same) ? [same] : [];
  const parts = theirs.filter((other) => isSame(other, cell) && isUnder(other, cell));
  if (parts.length > 0) return cell.quantity === "count" && parts.every(isKnown) ? parts : [];
  const whole = theirs.find((other) => isSame(other, cell) && isUnder(cell, other));
  return whole && cell.quantity === "count" && values[whole.id] === 0 ? [whole] : [];
}

function isSame(one: Cell, other: Cell): boolean {
  const columns = keysOf(one.column).join() === keysOf(other.column).join();
  return one.table.id === other.table.id && columns && one.quantity === other.quantity;
}

function isLine(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}

function isUnder(part: Cell, whole: Cell): boolean {
  const [inner, outer] = [rowOf(part), rowOf(whole)];
  return inner.length > outer.length && isLine(inner.slice(0, outer.length), outer);
}

function rowOf({ row }: Cell): readonly string[] {
  return keysOf(row).flatMap((key) => key.split(":"));
}

function keysOf(path: readonly Node[]): readonly string[] {
  return path.flatMap(({ key }) => (key ? [key] : []));
}

type Origin = { readonly reading: Reading; readonly source: Edition };

function carried(cell: Cell, from: readonly Cell[], { reading, source }: Origin): Found {
  const [first] = from;
  const ids = from.map(({ id }) => id);
  const value = ids.reduce((sum, id) => sum + (reading.values[id] ?? 0), 0);
  const place = ids.map((id) => reading.places[id] ?? "").join("、");
  const labels = from.map((one) => `“${one.row.at(-1)?.label ?? ""}”`).join("、");
  if (ids.length > 1)
    return { value, printed: String(value), place, grounds: `${source.name}的${labels}之和` };
  const isWhole = first !== undefined && isUnder(cell, first);
  const grounds = isWhole ? `${source.name}的${labels}为0` : (reading.grounds[ids[0] ?? ""] ?? "");
  return { value, printed: reading.printed[ids[0] ?? ""] ?? "", place, grounds };
}

function unplacedIn(cell: Cell, edition: Edition, { printed, places }: Reading): Unplaced {
  const path = [...cell.row.slice(-1), ...cell.column].map(({ label }) => label).filter(Boolean);
  const isSplit = cellsOf(edition).some((other) => isSame(other, cell) && isUnder(other, cell));
  return {
    text: `${path.join(" · ")} ${printed[cell.id]}`,
    place: places[cell.id] ?? "",
    why: isSplit ? "本年度报告的格式把这一行分为几行，请按实际分开填写" : "本年度报告的格式中没有这一格",
  };
}
