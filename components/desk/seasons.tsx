import Link from "next/link";
import { AskForm } from "@/components/ui/ask-form.client";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field.client";
import { daysLeft, printDate, printDaysLeft, type Moment } from "@/lib/report/dates";
import type { State } from "@/lib/report/workflow";
import { editionById } from "@/lib/template/editions";

export type SeasonEntry = {
  readonly id: number;
  readonly year: number;
  readonly edition: string;
  readonly campaignDue: Moment;
  readonly legalDue: Moment;
  /** How many reports stand where; a state without any is absent. */
  readonly states: Readonly<Partial<Record<State, number>>>;
};

type SeasonTableProps = { readonly seasons: readonly SeasonEntry[]; readonly now: Moment };

/** The report years of the region with their dates. */
export function SeasonTable({ seasons, now }: SeasonTableProps) {
  return (
    <DataTable
      caption={`填报年度 ${seasons.length} 个`}
      columns={["报告年度", "版式", "报送截止", "法定公布期限", "报告"].map((label) => ({ label }))}
      rows={seasons.map(({ id, year, edition, campaignDue, legalDue, states }) => ({
        key: id,
        cells: [
          <Link key="year" href={`/seasons/${id}`}>
            {year}年
          </Link>,
          editionById(edition).name,
          dueDay(campaignDue, now),
          dueDay(legalDue, now),
          <Link key="reports" href={`/desk?year=${year}`}>
            {Object.values(states).reduce((sum, count) => sum + count, 0)} 份
          </Link>,
        ],
      }))}
    />
  );
}

/** A day past says nothing of who was late, so only days to come are counted. */
function dueDay(due: Moment, now: Moment): string {
  return daysLeft(due, now) < 0 ? printDate(due) : `${printDate(due)}（${printDaysLeft(due, now)}）`;
}

/** Opens a report year. */
export function NewSeason({ year }: { readonly year: number }) {
  return (
    <AskForm door="/api/seasons" submit="建立填报年度">
      <Field
        name="year"
        label="报告年度"
        type="number"
        hint="报告哪一年的工作。"
        defaultValue={year}
        required
      />
      <Field
        name="opensOn"
        label="填报开始日期"
        hint="这一天零时起可以开始填写。留空的，建立后即可填写。"
        type="date"
      />
      <Field
        name="campaignDue"
        label="报送截止日期"
        hint="本区要求各单位报送的最后一天。"
        type="date"
        required
      />
      <Field
        name="legalDue"
        label="法定公布期限"
        hint="《政府信息公开条例》第四十九条：部门为次年1月31日。"
        type="date"
        defaultValue={`${year + 1}-01-31`}
        required
      />
    </AskForm>
  );
}
