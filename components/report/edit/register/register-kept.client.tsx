"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cellsOf } from "@/lib/template/walk";
import type { Values } from "@/lib/template/equations";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { registerForm } from "@/lib/report/register-form";
import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { useLive } from "../live";
import { RegisterLines } from "./register-lines.client";
import { sumsOf } from "./register-plan";

/** That a register is kept, the way to its lines, and how many figures of 表三 say something else now. */
export function RegisterKept() {
  const draft = useDraft();
  const figures = useLive(draft.register, (now) => now);
  const values = useLive(draft.judged, ({ filing }) => filing.values);
  const [open, setOpen] = useState(false);
  if (!figures) return null;
  const { received, carriedIn } = sumsOf(draft.edition, figures);
  const differing = differingFrom(draft.edition, figures, values);
  const [first] = differing;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>已保存台账，计入 {received + carriedIn} 件</span>
      <Button className={SMALL} onClick={() => setOpen(true)}>
        查看台账
      </Button>
      {first !== undefined && (
        <button type="button" className="text-caution min-h-6 underline" onClick={() => goTo(draft, first)}>
          {differing.length} 格与台账不同，去看
        </button>
      )}
      <RegisterLines open={open} cell={null} title="已保存的台账" onClose={() => setOpen(false)} />
    </div>
  );
}

const SMALL = "min-h-8 px-3 py-0.5 text-sm";

/** Typed figures that are not what the register counts; empty places say nothing yet. */
function differingFrom(
  edition: Edition,
  figures: Readonly<Record<CellId, number>>,
  values: Values,
): readonly CellId[] {
  const { table } = registerForm(edition);
  return cellsOf(edition)
    .filter((cell) => cell.table === table && !cell.total)
    .map(({ id }) => id)
    .filter((id) => (values[id] ?? null) !== null && values[id] !== (figures[id] ?? 0));
}
