import { printDate } from "@/lib/report/dates";
import { addressOfReport } from "./addresses";
import type { Hit, Passage } from "./search-page";

type Props = {
  readonly count: number;
  readonly more: boolean;
  readonly hits: readonly Hit[];
  readonly next: string | null;
};

/** The reports found, each with the passage that holds the words. */
export function SearchHits({ count, more, hits, next }: Props) {
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">
        找到{count}份{more && "以上"}报告
      </h2>
      <ul className="list">
        {hits.map((hit) => (
          <li key={addressOfReport(hit)}>
            <a href={addressOfReport(hit)}>
              <Marked passage={hit.heading} />
            </a>
            <time dateTime={hit.publishedAt.toISOString()}>{printDate(hit.publishedAt)}</time>
            {hit.passage.length > 0 && (
              <p className="where">
                <Marked passage={hit.passage} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <a href={next} rel="next">
            下一页
          </a>
        </p>
      )}
    </section>
  );
}

function Marked({ passage }: { readonly passage: Passage }) {
  return passage.map(({ text, found }, at) => (found ? <mark key={at}>{text}</mark> : text));
}
