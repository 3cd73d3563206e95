import Link from "next/link";
import { AskForm } from "@/components/ui/ask-form.client";
import { DataTable } from "@/components/ui/data-table";
import { Field, SelectField } from "@/components/ui/field.client";
import { printDate, type Moment } from "@/lib/report/dates";
import { ROLES, type Role } from "@/lib/report/permissions";
import { AccountActions } from "./account-actions.client";

export type Account = {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly email: string | null;
  readonly office: { readonly shortName: string };
  readonly mustChangePassword: boolean;
  readonly disabledAt: Moment | null;
};

/** Everybody who may sign in, with what can be done about it. */
export function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  return (
    <DataTable
      caption={`账号 ${accounts.length} 个`}
      columns={["姓名", "用户名", "单位", "角色", "邮箱", "状态", "操作"].map((label) => ({ label }))}
      rows={accounts.map((account) => ({
        key: account.id,
        cells: [
          <Link key="name" href={`/accounts/${account.id}`}>
            {account.name}
          </Link>,
          account.username,
          account.office.shortName,
          ROLES[account.role],
          account.email ?? "—",
          standing(account),
          account.disabledAt ? (
            "—"
          ) : (
            <AccountActions key="actions" accountId={account.id} username={account.username} />
          ),
        ],
      }))}
    />
  );
}

function standing({ disabledAt, mustChangePassword }: Account): string {
  if (disabledAt) return `○ ${printDate(disabledAt)}停用`;
  return mustChangePassword ? "● 待修改初始密码" : "● 使用中";
}

type NewAccountProps = {
  readonly offices: readonly { readonly id: number; readonly fullName: string }[];
};

/** A new account; its initial password is shown once. */
export function NewAccount({ offices }: NewAccountProps) {
  return (
    <AskForm
      door="/api/accounts"
      submit="建立账号"
      reveal={{
        key: "initialPassword",
        caption: "账号已经建立。初始密码只显示这一次，请当面或者通过可靠的方式交给本人：",
      }}
    >
      <Field
        name="name"
        label="姓名"
        hint="使用人的姓名，不填办公室、管理员等名称。"
        autoComplete="off"
        required
      />
      <Field
        name="username"
        label="用户名"
        hint="登录时使用，由小写字母、数字组成。"
        autoComplete="off"
        required
      />
      <SelectField
        name="officeId"
        label="单位"
        hint="负责全区工作的，选择本地区。"
        numeric
        choices={offices.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
      />
      <Field name="email" label="电子邮箱" hint="接收通知用，可以不填。" autoComplete="off" />
      <SelectField
        name="role"
        label="角色"
        choices={Object.entries(ROLES).map(([value, label]) => ({ value, label }))}
      />
    </AskForm>
  );
}
