import type { Metadata } from "next";
import { NoticesPage } from "@/components/notices/notices-page";
import { requireActor } from "@/lib/auth/current-actor";
import { noticesOf } from "@/lib/queries/notices-of";

export const metadata: Metadata = { title: "通知" };

type Address = { readonly searchParams: Promise<{ readonly before?: string | readonly string[] }> };

export default async function MyNoticesPage({ searchParams }: Address) {
  const [actor, { before }] = await Promise.all([requireActor(), searchParams]);
  const from = typeof before === "string" && /^[1-9]\d{0,17}$/u.test(before) ? before : null;
  return <NoticesPage notices={await noticesOf(actor, from)} />;
}
