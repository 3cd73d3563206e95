import { SEVERITIES } from "@/lib/report/severities";
import type { Finding } from "@/lib/report/finding";
import type { Print } from "./print";

/** As many as leave room for the signatures; the rest is printed with the report. */
const SHOWN = 3;

/** What the rules found, in the space of a box: counts, then the explained and the open ones in words. */
export function CheckSummary({ print: { content, judgement, open } }: { readonly print: Print }) {
  const { findings, ledger } = judgement;
  const count = (wanted: (finding: Finding) => boolean) => findings.filter(wanted).length;
  const passed = ledger.filter(({ outcome }) => outcome === "passed").length;
  const hints = count(({ severity }) => severity === "warning" || severity === "info");
  const explained = content.explanations;
  const answered = new Set(explained.map(({ key }) => key));
  const unanswered = findings.filter(
    ({ severity, key }) => severity === "error" || (severity === "explainable" && !answered.has(key)),
  );
  return (
    <>
      <p>
        自动核对{ledger.length}项，通过{passed}项；已作说明{explained.length}处，提醒{hints}处，未处理
        {open}处。
      </p>
      {explained.slice(0, SHOWN).map(({ key, message, explanation }) => (
        <p key={key} className="print-finding">
          {message} 说明：{explanation}
        </p>
      ))}
      {explained.length > SHOWN && <p>另有{explained.length - SHOWN}处说明，见报告末尾的“核对说明”。</p>}
      {unanswered.slice(0, SHOWN).map(({ key, severity, message }) => (
        <p key={key} className="print-finding">
          {SEVERITIES[severity].sign} 未处理：{message}
        </p>
      ))}
      {unanswered.length > SHOWN && <p>另有{unanswered.length - SHOWN}处未处理，见填报页面。</p>}
    </>
  );
}
