"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { printDate } from "@/lib/report/dates";
import type { RegisterLine } from "@/lib/report/register";
import { applicantLabel, registerForm, resultIn, resultLabel } from "@/lib/report/register-form";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { useDraft } from "../draft";
import { keptLines } from "./ask-register";
import { Working } from "./working.client";
import { Wrong } from "./wrong";

type RegisterLinesProps = {
  readonly open: boolean;
  /** The figure whose lines are shown; null for all. */
  readonly cell: CellId | null;
  readonly title: string;
  readonly onClose: () => void;
};

/** The lines of the register behind a figure. */
export function RegisterLines({ open, cell, title, onClose }: RegisterLinesProps) {
  return (
    <Dialog full open={open} title={title} onClose={onClose}>
      <Lines cell={cell} title={title} />
      <Button className="mt-6" onClick={onClose}>
        关闭
      </Button>
    </Dialog>
  );
}

function Lines({ cell, title }: Pick<RegisterLinesProps, "cell" | "title">) {
  const { report, edition } = useDraft();
  const [lines, setLines] = useState<readonly RegisterLine[] | string | null>(null);
  useEffect(() => {
    let wanted = true;
    void keptLines(report.id, cell).then((answer) => wanted && setLines(answer));
    return () => {
      wanted = false;
    };
  }, [report.id, cell]);
  if (lines === null) return <Working doing="正在读取台账的行" />;
  if (typeof lines === "string") return <Wrong sentence={lines} />;
  if (lines.length === 0) return <p>台账中没有这样的申请。</p>;
  return (
    <>
      <p className="text-ink-soft mb-2">
        共 {lines.length} 行；行号与导入的表格相同。
        {lines.length > MOST_SHOWN && `只列出前 ${MOST_SHOWN} 行。`}
      </p>
      <table className="w-full max-w-4xl text-left max-sm:text-sm" aria-label={title}>
        <thead>
          <tr className="border-edge border-b-2">
            {["行号", "收到日期", "申请人类型", "处理结果", "答复日期"].map((head) => (
              <th key={head} scope="col" className="py-1 pr-3 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_SHOWN).map((line) => (
            <Line key={line.line} edition={edition} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ edition, line }: { readonly edition: Edition; readonly line: RegisterLine }) {
  const form = registerForm(edition);
  const column = form.applicants.get(line.applicant);
  const row = line.result === null ? null : resultIn(form, line.result);
  return (
    <tr className="border-line border-b align-top">
      <th scope="row" className="py-1.5 pr-3 font-normal tabular-nums">
        {line.line}
      </th>
      <td className="py-1.5 pr-3">{printDate(line.receivedOn)}</td>
      <td className="py-1.5 pr-3">{column ? applicantLabel(column) : line.applicant}</td>
      <td className="py-1.5 pr-3">{row ? resultLabel(row) : "未办结"}</td>
      <td className="py-1.5">{line.repliedOn === null ? "" : printDate(line.repliedOn)}</td>
    </tr>
  );
}

/** As much as a person can look through, and a browser draws at once. */
const MOST_SHOWN = 1_000;
