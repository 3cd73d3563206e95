import type { Change } from "@/lib/report/changes-between";
import { printDate } from "@/lib/report/dates";
import { nameOfPlace } from "@/lib/report/name-of-place";
import { editionById } from "@/lib/template/editions";
import { addressOfVersion } from "./addresses";
import type { Agency } from "./listed";

/** One version of a published report, and what it corrected of the one before. */
export type Version = {
  readonly number: number;
  /** Null while it is planned. */
  readonly publishedAt: Date | null;
  /** Null for the first version. */
  readonly correction: { readonly reason: string; readonly changes: readonly Change[] } | null;
};

type Props = {
  readonly at: { readonly region: Agency; readonly office: Agency; readonly year: number };
  readonly edition: string;
  /** Oldest first. */
  readonly versions: readonly Version[];
};

/** 更正记录: every correction, newest first, figure by figure and sentence by sentence. */
export function CorrectionRecord({ at, edition, versions }: Props) {
  return (
    <section className="corrections" aria-labelledby="corrections">
      <h2 id="corrections">更正记录</h2>
      {versions.toReversed().flatMap(({ number, publishedAt, correction }) =>
        correction
          ? [
              <section key={number} aria-labelledby={`correction-${number}`}>
                <h3 id={`correction-${number}`}>
                  第{number}版{publishedAt && `（${printDate(publishedAt)}公布）`}
                </h3>
                <p>更正原因：{correction.reason}</p>
                <p>
                  由{at.office.fullName}申请，{at.region.fullName}政府信息公开工作主管部门审核同意。
                  <a href={addressOfVersion(at, number - 1)}>查看更正前的第{number - 1}版</a>
                </p>
                <Changes edition={edition} changes={correction.changes} />
              </section>,
            ]
          : [],
      )}
    </section>
  );
}

function Changes({ edition, changes }: { readonly edition: string; readonly changes: readonly Change[] }) {
  const of = editionById(edition);
  return (
    <table>
      <caption className="hidden">更正前后对照</caption>
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">更正前</th>
          <th scope="col">更正后</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ at, before, after }, index) => (
          <tr key={index}>
            <th scope="row">{nameOfPlace(of, at)}</th>
            <td>{before ?? "（无）"}</td>
            <td>{after ?? "（无）"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
