import type { ReactNode } from "react";
import { ReportView } from "@/components/report/report-view";
import type { Block } from "@/lib/document/blocks";
import { ApprovalSheet } from "./approval-sheet";
import type { Print } from "./print";
import { PrintMark } from "./print-mark";
import { SecrecySheet } from "./secrecy-sheet";

type SignOffPrintProps = { readonly print: Print; readonly blocks: readonly Block[] };

/** 审签单, 保密审查表 and the report as it will be published, each beginning a page of its own. */
export function SignOffPrint({ print, blocks }: SignOffPrintProps) {
  return (
    <div className="print-set">
      <PrintMark print={print} />
      <Sheet name="审签单" kind="print-form">
        <ApprovalSheet print={print} />
      </Sheet>
      <Sheet name="保密审查表" kind="print-form print-secrecy">
        <SecrecySheet print={print} />
      </Sheet>
      <Sheet name="年度报告" kind="print-report">
        <ReportView blocks={blocks} explanations={print.content.explanations} level={2} />
      </Sheet>
      {print.open > 0 && (
        <p className="print-unfinished" aria-hidden="true">
          未完成，不供签批
        </p>
      )}
    </div>
  );
}

type SheetProps = { readonly name: string; readonly kind: string; readonly children: ReactNode };

/**
 * Paper. Head and foot of the inner table are empty room, which a browser repeats on every page it breaks
 * the sheet into: the margin above, and below the place where the mark is printed.
 */
function Sheet({ name, kind, children }: SheetProps) {
  return (
    <section className={`print-sheet ${kind}`} aria-label={name}>
      <table role="presentation" className="print-run">
        <thead>
          <tr>
            <td />
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{children}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
