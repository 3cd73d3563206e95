import type { Finding } from "@/lib/report/finding";

/** Sentences of the report beside those of another that say the same. */
export function Passages({ finding }: { readonly finding: Finding }) {
  const { passages = [] } = finding;
  if (passages.length === 0) return null;
  return (
    <details className="mt-1 text-sm">
      <summary className="text-accent min-h-6 cursor-pointer">对照相同的文字（{passages.length}处）</summary>
      <ol className="mt-1 space-y-2">
        {passages.map(({ quote, other }) => (
          <li key={quote.start} className="bg-tint px-2 py-1">
            <p>
              <span className="text-ink-soft">本报告：</span>
              {quote.text}
            </p>
            <p className="mt-1">
              <span className="text-ink-soft">{other.label}：</span>
              {other.text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
