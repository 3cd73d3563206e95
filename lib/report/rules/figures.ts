import { printQuantity } from "@/lib/template/quantity";
import { cellOf, cellsOf, tablesOf, type Cell } from "@/lib/template/walk";
import { nameOf, tableName, typedCells } from "../amounts";
import { FEE_NAMES, feeFieldOf } from "../fee-statement";
import type { Found, Report, Rule } from "../rule";

const BASIS = "政府信息公开工作年度报告格式，表二、表三、表四";

/** What may stand in a cell: every cell a figure of its kind, and only cells the edition has. */
export const FIGURES: readonly Rule[] = [
  {
    id: "NUM",
    title: "每一格都填有合规的数字，没有的填0",
    severity: "error",
    basis: BASIS,
    find: (report) => [...unreadable(report), ...impossible(report), ...blanks(report)],
  },
  {
    id: "T3-OTHER19",
    title: "所填的格与报告年度适用的格式一致",
    severity: "error",
    basis: "国办公开办函〔2019〕60号、国办公开办函〔2021〕30号",
    find: foreign,
  },
];

function unreadable({ edition, filing }: Report): readonly Found[] {
  return filing.faults.map(({ cell, raw, fault }) => {
    const fee = feeFieldOf(cell);
    const name = fee ? `第六部分“${FEE_NAMES[fee].label}”` : nameOf(edition, cell);
    return {
      at: cell,
      ...(fee ? { part: "other:fee" as const } : { cells: [cell] }),
      message: `${name}填的是“${raw}”，${fault}。`,
    };
  });
}

function impossible({ edition, filing }: Report): readonly Found[] {
  return cellsOf(edition).flatMap((cell) => {
    const value = filing.values[cell.id] ?? null;
    if (value === null || (Number.isSafeInteger(value) && (value >= 0 || cell.quantity === "signed")))
      return [];
    const shown = Number.isSafeInteger(value) ? printQuantity(value, cell.quantity) : String(value);
    return [
      {
        at: cell.id,
        cells: [cell.id],
        message: `${nameOf(edition, cell.id)}填的是“${shown}”，应填非负的数，没有的填0。`,
      },
    ];
  });
}

/** One finding a table: 166 separate ones would hide the rest of a new report. */
function blanks({ edition, filing }: Report): readonly Found[] {
  const faulty = new Set(filing.faults.map(({ cell }) => cell));
  const isBlank = ({ id }: Cell) => (filing.values[id] ?? null) === null && !faulty.has(id);
  return tablesOf(edition).flatMap((table) => {
    const blank = typedCells(edition, table).filter(isBlank);
    const [first] = blank;
    if (!first) return [];
    const only = blank.length === 1 ? `：${nameOf(edition, first.id)}` : "";
    return [
      {
        at: `blank:${table.id}`,
        cells: blank.map(({ id }) => id),
        message: `${tableName(first)}有${blank.length}格尚未填写${only}。没有发生的请填0。`,
      },
    ];
  });
}

function foreign({ edition, filing }: Report): readonly Found[] {
  const cells = Object.entries(filing.values).flatMap(([id, value]) =>
    value !== null && !cellOf(edition, id) ? [id] : [],
  );
  if (cells.length === 0) return [];
  return [
    {
      at: "cells",
      cells,
      message: `有${cells.length}个数不属于${edition.name}的格，请改用本年度适用的格式填报。`,
    },
  ];
}
