import { ReportTable } from "@/components/report/report-table";
import { drawTable } from "@/lib/document/draw-table";
import { editionById } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import { addressOfRegion, addressOfReport, addressOfRollup, addressOfRollupJson, HOME } from "../addresses";
import { PageFrame, type FrameProps } from "../page-frame";
import type { RolledUp } from "./rolled-up";

type RollupPageProps = FrameProps & { readonly rolled: RolledUp };

/** 汇总 in public: the tables of the form with the sums of published reports, who is counted and who is not. */
export function PublicRollupPage({ site, styles, rolled }: RollupPageProps) {
  const { region, year, counted, leftOut } = rolled;
  const title = `${region.shortName}${year}年度政府信息公开年报汇总`;
  const address = addressOfRollup({ region, year });
  const path = [
    { label: "首页", href: HOME },
    { label: region.shortName, href: addressOfRegion(region) },
    { label: `${year}年度汇总`, href: address },
  ];
  const description = `${region.fullName}${year}年度已公开的政府信息公开工作年度报告各表数字汇总。`;
  return (
    <PageFrame
      site={site}
      styles={styles}
      about={{ title, description, address, region }}
      owner={region.fullName}
      path={path}
    >
      <h1>{title}</h1>
      <p className="lead">
        由已公开的报告逐格相加：计入{counted.length}个单位，未计入{leftOut.length}个。
        {hasBlank(rolled) && "个别报告留有空白的，该格不作合计。"}
        <a href={addressOfRollupJson({ region, year })}>下载汇总数据（JSON）</a>
      </p>
      <Tables rolled={rolled} />
      <Counted rolled={rolled} />
    </PageFrame>
  );
}

function Tables({ rolled: { edition: id, sums } }: Pick<RollupPageProps, "rolled">) {
  const edition = editionById(id);
  return edition.sections.map(({ id: section, numeral, heading, table }) =>
    table ? (
      <section key={section} aria-labelledby={`table-${section}`}>
        <h2 id={`table-${section}`}>
          {numeral}、{heading}
        </h2>
        <div className="report">
          <ReportTable
            table={drawTable(edition, table, (cell) => printQuantity(sums[cell.id] ?? null, cell.quantity))}
            label={heading}
          />
        </div>
      </section>
    ) : null,
  );
}

function Counted({ rolled: { year, counted, leftOut } }: Pick<RollupPageProps, "rolled">) {
  return (
    <>
      <section aria-labelledby="counted">
        <h2 id="counted">计入的单位（{counted.length}个）</h2>
        <ul className="agencies">
          {counted.map((at) => (
            <li key={at.office.slug}>
              <a href={addressOfReport({ ...at, year })}>{at.office.fullName}</a>
            </li>
          ))}
        </ul>
      </section>
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">未计入的单位（{leftOut.length}个）</h2>
          <ul className="agencies wide">
            {leftOut.map(({ office, why }) => (
              <li key={office.slug}>
                {office.fullName}：{why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function hasBlank({ sums }: RolledUp): boolean {
  return Object.values(sums).includes(null);
}
