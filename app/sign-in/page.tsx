import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AskForm } from "@/components/ui/ask-form.client";
import { Field } from "@/components/ui/field.client";
import { Outside } from "@/components/desk/outside";
import { currentActor } from "@/lib/auth/current-actor";
import { DemoAccounts } from "./demo-accounts";

export const metadata: Metadata = { title: "登录" };

export default async function SignInPage() {
  if (await currentActor()) redirect("/desk");
  return (
    <Outside title="登录">
      <AskForm door="/api/session" submit="登录" then="/desk">
        <Field name="username" label="用户名" autoComplete="username" required />
        <Field name="password" label="密码" type="password" autoComplete="current-password" required />
      </AskForm>
      <DemoAccounts />
    </Outside>
  );
}
