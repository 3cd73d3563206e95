import { DataTable } from "@/components/ui/data-table";
import { env } from "@/lib/env";
import { ROLES } from "@/lib/report/permissions";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/samples/demo-accounts";

/** The accounts of the demo district, in demo mode only. */
export function DemoAccounts() {
  if (!env().DEMO) return null;
  return (
    <aside aria-label="演示账号" className="mt-12">
      <p className="text-ink-soft mb-4 text-sm">
        当前是演示环境，单位、人员和数据都是虚构的。以下账号的密码都是{" "}
        <code className="select-all">{DEMO_PASSWORD}</code>
      </p>
      <DataTable
        caption="演示账号"
        columns={[{ label: "用户名" }, { label: "角色" }, { label: "单位" }, { label: "姓名" }]}
        rows={DEMO_ACCOUNTS.map(({ username, role, office, name }) => ({
          key: username,
          cells: [<code key="username">{username}</code>, ROLES[role], office, name],
        }))}
      />
    </aside>
  );
}
