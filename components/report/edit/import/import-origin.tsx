"use client";

import { Notice } from "@/components/ui/notice";
import { isEditionId, editionById } from "@/lib/template/editions";
import { useDraft } from "../draft";
import type { ReadAnswer } from "./import-plan";

type ImportOriginProps = {
  readonly answer: ReadAnswer;
  readonly same: number;
  readonly agreeing: number;
};

/** What the file is, and whether it is this report at all. */
export function ImportOrigin({ answer, same, agreeing }: ImportOriginProps) {
  const { report } = useDraft();
  const doubts = doubtsAbout(answer, report);
  return (
    <>
      <p className="font-medium">{answer.title ?? "没有读到标题"}</p>
      <p className="text-ink-soft text-sm">
        读到 {answer.entries.length} 处；与现在填写相同 {same} 处；原件合计与各项之和一致 {agreeing}{" "}
        处，不需要导入。
      </p>
      {doubts.length > 0 && (
        <div className="mt-3">
          <Notice tone="caution" title="请先确认这是不是要导入的报告">
            <ul>
              {doubts.map((doubt) => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </>
  );
}

function doubtsAbout(
  { year, office, edition }: ReadAnswer,
  report: ReturnType<typeof useDraft>["report"],
): readonly string[] {
  const { fullName, shortName } = report.office;
  return [
    year !== null && year !== report.year
      ? `文件是${year}年度的，本报告是${report.year}年度的，各项均未预选。`
      : "",
    office !== null && !office.includes(fullName) && !office.includes(shortName)
      ? `文件的填报单位是${office}，本报告是${fullName}。`
      : "",
    edition !== report.edition && isEditionId(edition)
      ? `文件用的是${editionById(edition).name}，与本报告的格式不同，意思相同的项目已经对应，对应不上的列在下面“没有找到位置的内容”里。`
      : "",
  ].filter(Boolean);
}
