import { AskForm } from "@/components/ui/ask-form.client";
import { SelectField, TextField } from "@/components/ui/field.client";
import { addressOf, type Shown } from "./address";
import { toldReason, type Member } from "./office-list";

/** Whether an office counts in the roll-up of the year, with the reason that stays on record. */
export function ChoiceForm({ member, shown }: { readonly member: Member; readonly shown: Shown }) {
  const { officeId, office, place } = member;
  const counts = place.kind !== "excluded";
  const reason = toldReason(member);
  return (
    <section id="choice" aria-labelledby="choice-heading" className="bg-tint scroll-mt-4 rounded-md p-6">
      <h2 id="choice-heading" className="mb-2 text-lg font-bold">
        {office.fullName}是否纳入{shown.year}年度汇总
      </h2>
      <p className="text-ink-soft mb-4 text-sm">
        现在{counts ? "纳入" : "不纳入"}
        {reason && `：${reason}`}
      </p>
      <AskForm
        key={officeId}
        door={`/api/offices/${officeId}/rollup`}
        submit="保存决定"
        then={addressOf({ ...shown, office: null })}
      >
        <input type="hidden" name="year" value={shown.year} data-numeric="" />
        <SelectField
          name="included"
          label="是否纳入"
          defaultValue={counts ? "no" : "yes"}
          choices={[
            { value: "yes", label: "纳入汇总" },
            { value: "no", label: "不纳入汇总" },
          ]}
        />
        <TextField
          name="reason"
          label="理由"
          hint="随汇总显示并留痕，如：垂直管理单位，由本系统汇总。"
          rows={3}
          required
        />
      </AskForm>
    </section>
  );
}
