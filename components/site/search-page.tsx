import { HOME, SEARCH } from "./addresses";
import type { Listed } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";
import { SearchForm, type Asked } from "./search-form";
import { SearchHits } from "./search-hits";

/** A passage with the words asked for picked out. */
export type Passage = readonly { readonly text: string; readonly found: boolean }[];

/** A report found: its title and a passage of it. */
export type Hit = Listed & { readonly heading: Passage; readonly passage: Passage };

export type Outcome =
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "failed" }
  | {
      readonly kind: "answered";
      readonly count: number;
      /** There are more than were counted. */
      readonly more: boolean;
      readonly hits: readonly Hit[];
      /** Address of the following page. */
      readonly next: string | null;
    };

type Props = FrameProps & {
  readonly asked: Asked;
  readonly years: readonly number[];
  readonly regions: readonly { readonly slug: string; readonly name: string }[];
  readonly outcome: Outcome;
};

/** Search among what is public. */
export function SearchPage({ site, styles, asked, years, regions, outcome }: Props) {
  const title = asked.q ? `检索“${asked.q}”` : "检索年度报告";
  const description = "在已公开的政府信息公开工作年度报告中检索。";
  const path = [
    { label: "首页", href: HOME },
    { label: "检索", href: SEARCH },
  ];
  const about = { title, description, address: null };
  return (
    <PageFrame site={site} styles={styles} about={about} path={path} search={false}>
      <h1>检索年度报告</h1>
      <SearchForm asked={asked} years={years} regions={regions} />
      <Result outcome={outcome} />
    </PageFrame>
  );
}

function Result({ outcome }: Pick<Props, "outcome">) {
  switch (outcome.kind) {
    case "nothing-asked":
      return (
        <p className="lead">
          请填写词句、机关名称或者选择年度、单位类型。多个词用空格分开，结果同时包含各词。
        </p>
      );
    case "failed":
      return (
        <p className="lead" role="status">
          检索暂时不能使用，已公开的报告不受影响。请稍后再试，或者<a href={HOME}>从首页按单位查阅</a>。
        </p>
      );
    case "answered":
      return outcome.count === 0 ? <Nothing /> : <SearchHits {...outcome} />;
  }
}

function Nothing() {
  return (
    <p className="lead" role="status">
      没有找到符合条件的报告。可以减少词语、改用更短的词，或者放宽年度、单位类型后再检索。
    </p>
  );
}
