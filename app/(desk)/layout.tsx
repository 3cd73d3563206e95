import type { ReactNode } from "react";
import { TopBar } from "@/components/desk/top-bar";
import { requireActor } from "@/lib/auth/current-actor";
import { unreadOf } from "@/lib/queries/notices-of";
import { officeOf } from "@/lib/queries/office-of";

export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireActor();
  const [office, unread] = await Promise.all([officeOf(actor), unreadOf(actor.accountId)]);
  return (
    <>
      <a
        href="#main"
        className="focus:bg-focus focus:text-ink sr-only focus:not-sr-only focus:absolute focus:z-10 focus:px-3 focus:py-2"
      >
        跳到正文
      </a>
      <TopBar actor={actor} office={office.shortName} unread={unread} />
      <main
        id="main"
        aria-label="工作台"
        tabIndex={-1}
        className="mx-auto max-w-screen-2xl px-4 py-6 sm:px-6"
      >
        {children}
      </main>
    </>
  );
}
