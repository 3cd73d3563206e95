"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A way to another desk; says which one this is. */
export function DeskLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Link
      href={href}
      aria-current={usePathname() === href ? "page" : undefined}
      className="aria-[current]:text-ink py-1.5 no-underline hover:underline aria-[current]:font-bold"
    >
      {label}
    </Link>
  );
}
