import Link from "next/link";
import { AccountActions } from "@/components/desk/account-actions.client";
import { AskForm } from "@/components/ui/ask-form.client";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { printDate, printMoment, type Moment } from "@/lib/report/dates";
import { ROLES, type Role } from "@/lib/report/permissions";
import { eventWords } from "./event-words";
import { HandoverForm } from "./handover-form.client";

type Other = { readonly id: number; readonly name: string } | null;

type Props = {
  readonly account: {
    readonly id: number;
    readonly username: string;
    readonly name: string;
    readonly role: Role;
    readonly email: string | null;
    readonly office: { readonly id: number; readonly fullName: string };
    readonly disabledAt: Moment | null;
    readonly own: boolean;
    readonly predecessor: Other;
    readonly successor: Other;
    readonly events: readonly {
      readonly kind: string;
      readonly at: Moment;
      readonly by: string | null;
      readonly reason: string | null;
    }[];
  };
  /** Proposed for a successor. */
  readonly username: string;
  readonly address: string | null;
};

/** One person's account: where his notices go, who takes over from him, and what happened to it. */
export function AccountSheet({ account, username, address }: Props) {
  const { id, name, role, office, disabledAt, own } = account;
  return (
    <>
      <PageHeading title={name} aside={<Link href="/accounts">返回账号名单</Link>}>
        <p>
          <code>{account.username}</code> · {office.fullName} · {ROLES[role]}
        </p>
      </PageHeading>
      {disabledAt && (
        <div className="mb-6">
          <Notice tone="caution" title={`已于${printDate(disabledAt)}停用`}>
            <p>这个账号不能登录，它留下的记录不受影响。</p>
          </Notice>
        </div>
      )}
      <Chain predecessor={account.predecessor} successor={account.successor} />
      {!disabledAt && (
        <div className="mb-10 grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <section aria-labelledby="email-heading">
            <h2 id="email-heading" className="mb-3 text-lg font-bold">
              电子邮箱
            </h2>
            <AskForm door={`/api/accounts/${id}/email`} submit="保存邮箱">
              <Address email={account.email} />
            </AskForm>
            <h2 className="mt-8 mb-3 text-lg font-bold">密码和停用</h2>
            <AccountActions accountId={id} username={account.username} />
          </section>
          {!own && (
            <section aria-labelledby="handover">
              <h2 id="handover" className="mb-3 text-lg font-bold">
                人员交接
              </h2>
              <HandoverForm
                account={{ id, name, office: office.fullName }}
                username={username}
                address={address}
              />
            </section>
          )}
        </div>
      )}
      <Record events={account.events} />
    </>
  );
}

function Address({ email }: { readonly email: string | null }) {
  return (
    <Field
      // A saved address is the new default: the field starts anew with it.
      key={email}
      name="address"
      label="通知寄到"
      hint="空着的，通知只在工作台显示。"
      defaultValue={email ?? ""}
      autoComplete="off"
    />
  );
}

function Chain({ predecessor, successor }: { readonly predecessor: Other; readonly successor: Other }) {
  const chain = [
    ["接手自", predecessor],
    ["移交给", successor],
  ] as const;
  if (!predecessor && !successor) return null;
  return (
    <dl className="mb-8 space-y-2">
      {chain.map(([label, other]) =>
        other ? (
          <div key={label}>
            <dt className="font-medium">{label}</dt>
            <dd>
              <Link href={`/accounts/${other.id}`}>{other.name}</Link>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Record({ events }: Pick<Props["account"], "events">) {
  return (
    <DataTable
      caption="记录"
      columns={["时间", "事项", "办理人"].map((label) => ({ label }))}
      rows={events.map(({ kind, at, by, reason }, index) => ({
        key: index,
        cells: [printMoment(at), `${eventWords(kind)}${reason ? `：${reason}` : ""}`, by ?? "系统"],
      }))}
    />
  );
}
