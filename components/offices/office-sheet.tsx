import Link from "next/link";
import { AskForm } from "@/components/ui/ask-form.client";
import { Field } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { printDate } from "@/lib/report/dates";
import type { OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { EndForm } from "./end-form.client";
import { TypeForm } from "./type-form.client";

type Named = { readonly id: number; readonly fullName: string };

type Props = {
  readonly office: {
    readonly id: number;
    readonly fullName: string;
    readonly shortName: string;
    readonly type: OfficeType;
    readonly slug: string;
    readonly isRegion: boolean;
    readonly closedOn: Date | null;
    readonly formerNames: readonly { readonly fullName: string; readonly untilOn: Date }[];
    readonly predecessors: readonly Named[];
    readonly successors: readonly Named[];
    readonly others: readonly Named[];
  };
};

/** One office: what it was called, whom it goes on for, and what may become of it. */
export function OfficeSheet({ office }: Props) {
  const { id, fullName, shortName, type, slug, closedOn, isRegion, others } = office;
  return (
    <>
      <PageHeading title={fullName} aside={<Link href="/offices">返回单位名单</Link>}>
        <p>
          {shortName} · {OFFICE_TYPES[type]} · 网址名 <code>{slug}</code>
        </p>
      </PageHeading>
      {closedOn && (
        <div className="mb-6">
          <Notice tone="caution" title={`已于${printDate(closedOn)}撤并`}>
            <p>不能再开始以后年度的报告，已经公开的报告继续公开。</p>
          </Notice>
        </div>
      )}
      <History office={office} />
      {!closedOn && (
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <section aria-labelledby="rename">
            <h2 id="rename" className="mb-3 text-lg font-bold">
              更名
            </h2>
            <AskForm door={`/api/offices/${id}/rename`} submit="更名">
              <p className="mb-4">网址不变；已经报送的报告保留报送时的名称，以后的报告使用新名称。</p>
              <Field name="fullName" label="新的全称" hint="应与公章一致。" required />
              <Field name="shortName" label="新的简称" required />
              <Field name="until" label="原名称的最后一天" type="date" required />
            </AskForm>
          </section>
          {!isRegion && (
            <section aria-labelledby="retype" className="lg:col-start-1">
              <h2 id="retype" className="mb-3 text-lg font-bold">
                变更类型
              </h2>
              <TypeForm officeId={id} type={type} />
            </section>
          )}
          {!isRegion && (
            <section aria-labelledby="end" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
              <h2 id="end" className="mb-3 text-lg font-bold">
                合并、拆分、撤销
              </h2>
              <EndForm office={{ id, fullName }} others={others} />
            </section>
          )}
        </div>
      )}
    </>
  );
}

function History({ office: { formerNames, predecessors, successors } }: Props) {
  if (formerNames.length + predecessors.length + successors.length === 0) return null;
  return (
    <dl className="mb-8 space-y-2">
      {formerNames.length > 0 && (
        <div>
          <dt className="font-medium">曾用名</dt>
          {formerNames.map((name) => (
            <dd key={name.fullName}>
              {name.fullName}（至{printDate(name.untilOn)}）
            </dd>
          ))}
        </div>
      )}
      <Others label="承继自" of={predecessors} />
      <Others label="由其承继" of={successors} />
    </dl>
  );
}

function Others({ label, of }: { readonly label: string; readonly of: readonly Named[] }) {
  if (of.length === 0) return null;
  return (
    <div>
      <dt className="font-medium">{label}</dt>
      {of.map(({ id, fullName }) => (
        <dd key={id}>
          <Link href={`/offices/${id}`}>{fullName}</Link>
        </dd>
      ))}
    </div>
  );
}
