"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { send } from "@/components/ui/ask-server";

type Props = {
  readonly id: string;
  readonly href: string;
  readonly read: boolean;
  readonly children: ReactNode;
};

/** Leads to what a notice is about; opened, it counts as read. */
export function NoticeLink({ id, href, read, children }: Props) {
  const note = () => void (read || send("POST", "/api/notices", { deed: "read", id }));
  return (
    <Link href={href} onClick={note} className={read ? "" : "font-medium"}>
      {children}
    </Link>
  );
}
