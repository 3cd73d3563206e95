import type { Explained } from "@/lib/report/content";
import { blocking, type Finding } from "@/lib/report/finding";
import { SEVERITIES } from "@/lib/report/severities";
import type { Print } from "./print";

/** As many as leave room for the signatures: the explanations stand in full in the report. */
const SHOWN = 2;

/** What the rules found, in the space of a box: counts, then what is open, or else what was explained. */
export function CheckSummary({ print: { content, judgement, open } }: { readonly print: Print }) {
  const { findings, ledger } = judgement;
  const { explanations } = content;
  const passed = ledger.filter(({ outcome }) => outcome === "passed").length;
  const hints = findings.filter(({ severity }) => severity === "warning" || severity === "info").length;
  return (
    <>
      <p>
        自动核对{ledger.length}项，通过{passed}项；已说明{explanations.length}处，提醒{hints}处，未处理{open}
        处。
      </p>
      {open > 0 ? <Open findings={unanswered(findings, explanations)} /> : <Answered all={explanations} />}
    </>
  );
}

function Open({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {findings.slice(0, SHOWN).map(({ key, severity, message }) => (
        <p key={key} className="print-finding">
          {SEVERITIES[severity].sign} 未处理：{message}
        </p>
      ))}
      {findings.length > SHOWN && <p>另有{findings.length - SHOWN}处未处理，见填报页面。</p>}
    </>
  );
}

function Answered({ all }: { readonly all: readonly Explained[] }) {
  return (
    <>
      {all.slice(0, SHOWN).map(({ key, message, explanation }) => (
        <div key={key}>
          <p className="print-finding print-question">{message}</p>
          <p className="print-finding">说明：{explanation}</p>
        </div>
      ))}
      {all.length > 0 && <p>说明全文见报告末尾“核对说明”，共{all.length}处。</p>}
    </>
  );
}

function unanswered(findings: readonly Finding[], explanations: readonly Explained[]): readonly Finding[] {
  return blocking(
    findings,
    Object.fromEntries(explanations.map(({ key, explanation }) => [key, explanation])),
  );
}
