"use client";

import { useMemo } from "react";
import { drawTable } from "@/lib/document/draw-table";
import { placeCells, type Placed } from "@/lib/document/grid";
import type { Table } from "@/lib/template/vocabulary";
import { groupsOf } from "../../table-groups";
import { Classify } from "../aids/classify.client";
import { useDraft } from "../draft";
import { EditorCell } from "./editor-cell";
import { OpeningForm } from "../carry/opening-form.client";
import { useSheet } from "./use-sheet";

/** A statutory table to be filled in: the drawing of the published page, with fields in place of figures. */
export function TableEditor({ table, labelledBy }: { readonly table: Table; readonly labelledBy: string }) {
  const { edition } = useDraft();
  const block = useMemo(() => drawTable(edition, table, () => ""), [edition, table]);
  const { head, bodies } = useMemo(() => groupsOf(placeCells(block.rows)), [block]);
  const sheet = useSheet(block);
  const draw = (row: readonly Placed[], at: number) => (
    <tr key={at} className={ROW}>
      {row.map((placed) => (
        <EditorCell key={placed.x} edition={edition} placed={placed} row={row} />
      ))}
    </tr>
  );
  const carries = table.carry.length > 0;
  return (
    <>
      {carries && <OpeningForm />}
      {carries && <Classify />}
      <div className="sm:max-xl:overflow-x-auto sm:max-xl:p-1 sm:max-xl:pb-7">
        <table ref={sheet} aria-labelledby={labelledBy} className={TABLE}>
          {head.length > 0 && <thead className={HEAD}>{head.map(draw)}</thead>}
          {bodies.map((rows, at) => (
            <tbody key={at} className="max-sm:block">
              {rows.map(draw)}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

const TABLE = "border-line w-full border-separate border-spacing-0 border-t border-l text-base max-sm:block";

const HEAD = "xl:sticky xl:top-12 xl:z-2 max-sm:sr-only";

const ROW = "group/row max-sm:block max-sm:border-b max-sm:border-edge max-sm:py-2";
