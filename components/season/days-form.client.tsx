"use client";

import { Field } from "@/components/ui/field.client";
import type { SeasonSettings } from "@/lib/report/season-settings";
import { dayField } from "./use-settings";
import { SettingsForm } from "./settings-form.client";

type DaysFormProps = { readonly seasonId: number; readonly year: number; readonly settings: SeasonSettings };

/** The four days of a season. */
export function DaysForm({ seasonId, year, settings }: DaysFormProps) {
  const { opensOn, campaignDue, editUntil, legalDue } = settings;
  return (
    <SettingsForm seasonId={seasonId} submit="保存日期" read={daysIn}>
      <div className="grid gap-x-8 sm:grid-cols-2">
        <Field
          name={dayField("opensOn")}
          label="填报开始"
          hint="这一天零时起，各单位可以开始填写。"
          type="date"
          defaultValue={opensOn}
          required
        />
        <Field
          name={dayField("campaignDue")}
          label="报送截止"
          hint="本区要求报送的最后一天；以后报送的记为逾期。"
          type="date"
          defaultValue={campaignDue}
          required
        />
        <Field
          name={dayField("editUntil")}
          label="编辑截止"
          hint="这一天以后不能再填写和提交，已公开的仍可更正。留空的，逾期以后仍可填写。"
          type="date"
          defaultValue={editUntil ?? ""}
        />
        <Field
          name={dayField("legalDue")}
          label="法定公布期限"
          hint={`《政府信息公开条例》第四十九条：部门为次年1月31日，即${year + 1}年1月31日。不能由本区延长。`}
          type="date"
          defaultValue={legalDue}
          required
        />
      </div>
    </SettingsForm>
  );
}

/** A blank 编辑截止 means that there is none. */
function daysIn(fields: FormData): Partial<SeasonSettings> {
  const day = (name: Parameters<typeof dayField>[0]) => String(fields.get(dayField(name)) ?? "");
  return {
    opensOn: day("opensOn"),
    campaignDue: day("campaignDue"),
    editUntil: day("editUntil") || null,
    legalDue: day("legalDue"),
  };
}
