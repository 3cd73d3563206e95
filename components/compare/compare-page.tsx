import { COMPARE, HOME } from "@/components/site/addresses";
import { PageFrame, type FrameProps } from "@/components/site/page-frame";
import { CompareForm } from "./compare-form";
import { CompareTable } from "./compare-table";
import type { Choices, Comparison, Selection } from "./comparison";

export type Outcome =
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "wrong"; readonly problems: readonly string[] }
  | { readonly kind: "failed" }
  | {
      readonly kind: "compared";
      readonly comparison: Comparison;
      /** The address of this page as it is passed on, and of the same as CSV. */
      readonly address: string;
      readonly csv: string;
    };

type ComparePageProps = FrameProps & {
  readonly asked: Selection;
  readonly choices: Choices;
  readonly outcome: Outcome;
};

/** Offices × years × rows side by side, at an address that can be passed on. */
export function ComparePage({ site, styles, asked, choices, outcome }: ComparePageProps) {
  const title = "年报数字比较";
  const description = "按单位、年度和指标比较已公开的政府信息公开工作年度报告。";
  const path = [
    { label: "首页", href: HOME },
    { label: "比较", href: COMPARE },
  ];
  return (
    <PageFrame site={site} styles={styles} about={{ title, description, address: null }} path={path}>
      <h1>{title}</h1>
      <Result outcome={outcome} />
      {outcome.kind !== "failed" && (
        <CompareForm asked={asked} choices={choices} open={outcome.kind !== "compared"} />
      )}
    </PageFrame>
  );
}

function Result({ outcome }: Pick<ComparePageProps, "outcome">) {
  switch (outcome.kind) {
    case "nothing-asked":
      return <p className="lead">选择单位、年度和指标后比较。结果的网址可以保存和转发。</p>;
    case "failed":
      return (
        <p className="lead" role="status">
          比较暂时不能使用，已公开的报告不受影响。请稍后再试，或者<a href={HOME}>从首页按单位查阅</a>。
        </p>
      );
    case "wrong":
      return (
        <section className="notice" aria-labelledby="problems">
          <h2 id="problems">不能比较</h2>
          <ul>
            {outcome.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </section>
      );
    case "compared":
      return (
        <>
          <p className="lead">
            取自已公开的报告，以最新版本为准。标有“不可比”的，因格式变化与此前年度含义不同，或者当年格式没有这一项。
          </p>
          <CompareTable comparison={outcome.comparison} />
          <p>
            <a href={outcome.address}>本次比较的网址</a>　<a href={outcome.csv}>下载同一数据（CSV）</a>
          </p>
        </>
      );
  }
}
