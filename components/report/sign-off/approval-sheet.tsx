import type { ReactNode } from "react";
import { printMoment } from "@/lib/report/dates";
import { keyFigures } from "@/lib/report/key-figures";
import { CheckSummary } from "./check-summary";
import { versionOf, type Print } from "./print";
import { SignatureLine } from "./signature-line";

/** 审签单: what is to be signed in a few lines, then a box for everybody in the chain, and place for the seal. */
export function ApprovalSheet({ print }: { readonly print: Print }) {
  const { content, revision } = print;
  const version = versionOf(print);
  return (
    <>
      <h2 className="print-title">政府信息公开工作年度报告审签单</h2>
      <dl className="print-boxes">
        <Fact name="填报单位">{content.office.name}</Fact>
        <Fact name="报告名称">{content.title}</Fact>
        <Fact name="报告年度" half>
          {content.year}年
        </Fact>
        <Fact name="审签版本" half>
          {revision ? `${version}（${printMoment(revision.submittedAt)}）` : version}
        </Fact>
        <Fact name="主要数据">{keyFigures(content)}</Fact>
        <Fact name="核对情况">
          <CheckSummary print={print} />
        </Fact>
      </dl>
      <dl className="print-boxes print-chain">
        {CHAIN.map((who) => (
          <Opinion key={who} who={who} />
        ))}
        <Opinion who="主要领导" sealed />
      </dl>
    </>
  );
}

/** 拟稿人 → 科室负责人 → 分管领导 → 主要领导, who signs last and under the seal. */
const CHAIN = ["拟稿人", "科室负责人", "分管领导"];

type FactProps = { readonly name: string; readonly half?: boolean; readonly children: ReactNode };

/** A line of the form; two halves share one on paper. */
function Fact({ name, half = false, children }: FactProps) {
  return (
    <div className={half ? "print-half" : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Opinion({ who, sealed = false }: { readonly who: string; readonly sealed?: boolean }) {
  return (
    <div className={sealed ? "print-sealed" : undefined}>
      <dt>{who}意见</dt>
      <dd>
        {sealed && <p className="print-seal">单位公章</p>}
        <SignatureLine />
      </dd>
    </div>
  );
}
