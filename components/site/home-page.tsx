import { addressOfOffice, addressOfRegion, COMPARE, HOME, OPEN_DATA_HOME } from "./addresses";
import type { Listed, Region } from "./listed";
import { PageFrame, type FrameProps } from "./page-frame";
import { ReportList } from "./report-list";
import { SearchForm } from "./search-form";

type Props = FrameProps & {
  readonly newest: readonly Listed[];
  readonly regions: readonly Region[];
  readonly years: readonly number[];
  /** How many reports are public. */
  readonly count: number;
};

/** Home: search, what is new, and every agency by region. */
export function HomePage({ site, styles, newest, regions, years, count }: Props) {
  const description = "各级行政机关政府信息公开工作年度报告的统一查阅、检索和下载。";
  const about = { title: site.name, description, address: HOME };
  const [only, second] = regions;
  const owner = site.host || (only && !second ? only.fullName : undefined);
  return (
    <PageFrame site={site} styles={styles} about={about} search={false} {...(owner ? { owner } : {})}>
      <h1>政府信息公开工作年度报告</h1>
      <p className="lead">
        {count > 0
          ? `已公开${count}份报告，按《中华人民共和国政府信息公开条例》第四十九条、第五十条每年公布。`
          : "报告公开后在此查阅、检索和下载。"}
      </p>
      <SearchForm years={years} />
      {count > 0 && (
        <p>
          <a href={COMPARE}>按单位、年度和指标比较</a>
        </p>
      )}
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">最新公开</h2>
          <ReportList reports={newest} />
        </section>
      )}
      {regions.map((region) => (
        <section key={region.slug} aria-labelledby={`at-${region.slug}`}>
          <h2 id={`at-${region.slug}`}>{region.fullName}</h2>
          <p>
            <a href={addressOfRegion(region)}>{region.shortName}各年度公开情况</a>
          </p>
          <ul className="agencies">
            {region.agencies.map((office) => (
              <li key={office.slug}>
                <a href={addressOfOffice({ region, office })}>{office.fullName}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        全部报告的数字和文字都可以下载：<a href={OPEN_DATA_HOME}>开放数据</a>
      </p>
    </PageFrame>
  );
}
