import { INCOMPARABLE, wordOf } from "@/components/charts/point-words";
import { addressOfOffice, addressOfReport } from "@/components/site/addresses";
import { SCROLLABLE } from "@/components/ui/scrollable";
import type { Line } from "@/lib/report/series/lines";
import type { Point } from "@/lib/report/series/series";
import type { Comparison, Place } from "./comparison";

/** One table: a body a row of the form, a line an office, a column a year. */
export function CompareTable({ comparison: { years, rows } }: { readonly comparison: Comparison }) {
  return (
    <div className="scroll compare" {...SCROLLABLE} aria-label="比较结果（表格，可左右滚动）">
      <table>
        <caption className="hidden">各单位各年度的数字</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}年
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ line, offices }) => (
          <tbody key={line.id}>
            <tr>
              <th scope="rowgroup" colSpan={years.length + 1}>
                {line.label}（{line.unit}）
              </th>
            </tr>
            {offices.map(({ at, points }) => (
              <tr key={at.office.slug}>
                <th scope="row">
                  <a href={addressOfOffice(at)}>{at.office.fullName}</a>
                </th>
                {points.map((point) => (
                  <td key={point.year}>
                    <Figure at={at} line={line} point={point} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type FigureProps = { readonly at: Place; readonly line: Line; readonly point: Point };

/** A figure leads to its report; a word stands where there is none. 不可比: not to be read on from before. */
function Figure({ at, line, point }: FigureProps) {
  const word = wordOf(point, line);
  if (point.kind === "missing") return <span className="no">{word}</span>;
  return (
    <>
      {point.breaks && point.kind !== "not-in-form" && (
        <span className="late" title="格式变化，与此前年度不可比">
          {INCOMPARABLE}┊{" "}
        </span>
      )}
      <a href={addressOfReport({ ...at, year: point.year })}>{word}</a>
    </>
  );
}
