import type { ReactNode } from "react";
import { RuleLedger } from "@/components/review/rule-ledger";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { printMoment } from "@/lib/report/dates";
import type { Finding } from "@/lib/report/finding";
import type { Neighbour } from "@/lib/report/rule";
import { BY_GRAVITY } from "@/lib/report/severities";
import { suspicionsOf } from "@/lib/report/suspects";
import { editionById } from "@/lib/template/editions";
import type { EditedReport, Judged } from "../edit/draft";
import { rawsOf } from "../edit/field-name";
import { placeOfFinding } from "../edit/findings/finding-place";
import { judgeDraft } from "../edit/findings/judge-draft";
import { isMerelyEmpty, standingSentence } from "../edit/findings/standing";
import { CheckupFinding } from "./checkup-finding";
import { MissingPlaces } from "./missing-places";

type CheckupProps = {
  readonly report: EditedReport;
  readonly checkedAt: Date;
  readonly neighbours?: readonly Neighbour[];
};

/** The check-up of a draft on one page: what holds it back, what else was found, what passed. */
export function Checkup({ report, checkedAt, neighbours = [] }: CheckupProps) {
  const judged = judgeDraft(report, rawsOf(report.entries), neighbours);
  const { held, rest } = sorted(judged);
  const draw = itemsOf(report, judged);
  return (
    <div className="mx-auto max-w-4xl print:text-sm">
      <Head report={report} judged={judged} checkedAt={checkedAt} />
      <Group
        title={`提交以前需要处理的（${held.length} 项）`}
        none="没有需要处理的错误，也没有待说明的疑点。"
      >
        {held.map(draw)}
      </Group>
      <MissingPlaces report={report} standing={judged.standing} />
      <Group title={`其他提醒和已作说明的（${rest.length} 项）`} none="没有其他提醒。">
        {rest.map(draw)}
      </Group>
      <RuleLedger ledger={judged.judgement.ledger} />
    </div>
  );
}

type HeadProps = CheckupProps & { readonly judged: Judged };

function Head({ report: { id, office, year }, judged: { judgement, standing }, checkedAt }: HeadProps) {
  const count = (outcome: string) => judgement.ledger.filter((rule) => rule.outcome === outcome).length;
  return (
    <PageHeading
      title={`${office.shortName}${year}年度报告体检报告`}
      aside={
        <div className="print:hidden">
          <ButtonLink href={`/reports/${id}/edit`}>返回填写</ButtonLink>
        </div>
      }
    >
      <p>
        {office.fullName}，{printMoment(checkedAt)}，依据已保存的内容。
      </p>
      <p>
        共 {judgement.ledger.length} 项规则：通过 {count("passed")} 项，发现问题 {count("found")} 项，不适用{" "}
        {count("not-applicable")} 项{count("waived") > 0 && `，豁免 ${count("waived")} 项`}。
      </p>
      <p className="text-ink font-bold">{standingSentence(standing)}</p>
    </PageHeading>
  );
}

type GroupProps = { readonly title: string; readonly none: string; readonly children: readonly ReactNode[] };

function Group({ title, none, children }: GroupProps) {
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl font-bold">{title}</h2>
      {children.length === 0 ? (
        <p className="text-ink-soft">{none}</p>
      ) : (
        <ol className="grid gap-4">{children}</ol>
      )}
    </section>
  );
}

function itemsOf(report: EditedReport, { filing }: Judged) {
  const edition = editionById(report.edition);
  const suspicions = suspicionsOf(edition, filing, report.previous);
  return (finding: Finding) => (
    <CheckupFinding
      key={finding.key}
      edition={edition}
      form={`/reports/${report.id}/edit`}
      finding={finding}
      place={placeOfFinding(edition, filing, finding)}
      suspicions={suspicions}
      explanation={filing.explanations[finding.key]?.trim() ?? ""}
    />
  );
}

/** Gravest first; places that are merely empty are counted instead, unless their absence can be explained. */
function sorted({ filing, judgement, standing }: Judged) {
  const told = BY_GRAVITY.flatMap((severity) =>
    judgement.findings.filter((finding) => finding.severity === severity),
  ).filter((finding) => finding.severity === "explainable" || !isMerelyEmpty(filing, finding));
  const isHeld = (finding: Finding) => standing.held.includes(finding);
  return { held: told.filter(isHeld), rest: told.filter((finding) => !isHeld(finding)) };
}
