import type { Guide } from "@/lib/template/rights/guide";
import { HOME } from "../addresses";
import { PageFrame, type FrameProps } from "../page-frame";

type Props = FrameProps & {
  readonly guide: Guide;
  readonly address: string;
  /** The guide that belongs beside it. */
  readonly other: { readonly title: string; readonly address: string };
};

/** What a citizen may do, step by step with the articles; the same on every portal, so it names no office. */
export function GuidePage({ site, styles, guide, address, other }: Props) {
  const { title, lead, steps, laws } = guide;
  const path = [
    { label: "首页", href: HOME },
    { label: title, href: address },
  ];
  return (
    <PageFrame site={site} styles={styles} about={{ title, description: lead, address }} path={path}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <ol className="steps">
        {steps.map(({ heading, paragraphs, items = [], basis }) => (
          <li key={heading}>
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {items.length > 0 && (
              <ul>
                {items.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
            <p className="basis">依据：{basis}</p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="laws">
        <h2 id="laws">所依据的法律、法规</h2>
        <ul>
          {laws.map((law) => (
            <li key={law}>{law}</li>
          ))}
        </ul>
        <p>本页用于说明办事途径，不代替法律、法规；如有不同，以法律、法规的条文为准。</p>
        <p>
          另见：<a href={other.address}>{other.title}</a>
        </p>
      </section>
    </PageFrame>
  );
}
