import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Outside } from "@/components/desk/outside";
import { currentActor } from "@/lib/auth/current-actor";
import { PasswordForm } from "./password-form.client";

export const metadata: Metadata = { title: "修改密码" };

export default async function PasswordPage() {
  if (!(await currentActor())) redirect("/sign-in");
  return (
    <Outside title="修改密码">
      <p className="mb-6">初始密码只能使用一次，首次登录后应当改为自己的密码。</p>
      <PasswordForm />
    </Outside>
  );
}
