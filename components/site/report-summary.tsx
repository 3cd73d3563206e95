import type { Sentence } from "@/lib/report/plain-words/summary";

/** 概要: the report in plain words by rule, not part of it; every figure leads to its cell. */
export function ReportSummary({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <aside className="summary" aria-labelledby="summary">
      <h2 id="summary">概要</h2>
      {sentences.map((sentence, at) => (
        <p key={at}>
          {sentence.map(({ text, cell }, place) =>
            cell ? (
              <a key={place} href={`#${encodeURI(cell)}`}>
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      ))}
      <p className="basis">由本站按表中数字自动写成，不属于报告正文；点数字可以看到它在表中的位置。</p>
    </aside>
  );
}
