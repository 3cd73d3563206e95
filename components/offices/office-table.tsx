import Link from "next/link";
import { AskForm } from "@/components/ui/ask-form.client";
import { DataTable } from "@/components/ui/data-table";
import { Field, SelectField } from "@/components/ui/field.client";
import type { OfficeType } from "@/lib/report/filing";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { FILING_TYPES } from "./filing-types";

export type OfficeEntry = {
  readonly id: number;
  readonly fullName: string;
  readonly shortName: string;
  readonly type: OfficeType;
  readonly slug: string;
  /** Open accounts and reports so far. */
  readonly accounts: number;
  readonly reports: number;
  /** Of the office above it; null where that is the region. */
  readonly parent: string | null;
  readonly closed: boolean;
};

/** The offices of the region. */
export function OfficeTable({ offices }: { readonly offices: readonly OfficeEntry[] }) {
  return (
    <DataTable
      caption={`单位 ${offices.length} 个`}
      columns={[
        { label: "全称" },
        { label: "简称" },
        { label: "类型" },
        { label: "网址名" },
        { label: "账号", figures: true },
        { label: "报告", figures: true },
      ]}
      rows={offices.map(({ id, fullName, shortName, type, slug, accounts, reports, parent, closed }) => ({
        key: id,
        cells: [
          <span key="name">
            <Link href={`/offices/${id}`}>{fullName}</Link>
            {closed && <span className="text-ink-soft">（已撤并）</span>}
            {parent !== null && <span className="text-ink-soft block text-sm">上级单位：{parent}</span>}
          </span>,
          shortName,
          OFFICE_TYPES[type],
          <code key="slug">{slug}</code>,
          accounts,
          reports,
        ],
      }))}
    />
  );
}

/** A new office of the region. */
export function NewOffice() {
  return (
    <AskForm door="/api/offices" submit="建立单位">
      <Field name="fullName" label="全称" hint="报告标题中使用，应与公章一致。" required />
      <Field name="shortName" label="简称" required />
      <SelectField name="type" label="类型" defaultValue="bureau" choices={FILING_TYPES} />
      <Field
        name="slug"
        label="网址名"
        hint="公开页面网址的一部分，由小写字母、数字和连字符组成，建立后不宜再改。"
        autoComplete="off"
        required
      />
    </AskForm>
  );
}
