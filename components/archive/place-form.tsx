import { AskForm } from "@/components/ui/ask-form.client";
import { Field, SelectField } from "@/components/ui/field.client";
import type { Offices } from "./item";

type PlaceFormProps = {
  readonly item: number;
  readonly offices: Offices;
  readonly chosen: { readonly officeId: number | null; readonly year: number | null };
};

/** Says by hand whose report of which year it is. */
export function PlaceForm({ item, offices, chosen: { officeId, year } }: PlaceFormProps) {
  const choices = [...offices].map(([id, label]) => ({ value: String(id), label }));
  return (
    // Begun anew with what has been chosen: a form keeps its first values.
    <AskForm key={`${officeId} ${year}`} door={`/api/archive/items/${item}/place`} submit="改定单位和年度">
      <SelectField
        name="officeId"
        label="改定单位"
        choices={[{ value: "0", label: "按识别结果" }, ...choices]}
        defaultValue={String(officeId ?? 0)}
        numeric
      />
      <Field
        name="year"
        label="改定年度"
        type="number"
        hint="报告哪一年的工作；留空按识别结果。"
        defaultValue={year ?? undefined}
      />
    </AskForm>
  );
}
