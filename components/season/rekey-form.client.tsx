"use client";

import { SettingsForm } from "./settings-form.client";

type RekeyFormProps = { readonly seasonId: number; readonly rekey: boolean };

/** Whether somebody else types the totals of the signed paper again before a report is submitted. */
export function RekeyForm({ seasonId, rekey }: RekeyFormProps) {
  return (
    <SettingsForm
      seasonId={seasonId}
      submit="保存复核录入"
      read={(fields) => ({ rekey: fields.get("rekey") === "on" })}
    >
      <label className="mb-1 flex min-h-10 items-center gap-2 font-medium">
        <input type="checkbox" name="rekey" defaultChecked={rekey} className="size-5" />
        提交以前须复核录入
      </label>
      <p className="text-ink-soft mb-4 text-sm">
        启用后，纸件签字盖章以后，由同一单位的另一账号对着纸件重新录入表三总计，一致的才能提交。只有一个账号的单位，由审核人当面核对后放行。
      </p>
    </SettingsForm>
  );
}
