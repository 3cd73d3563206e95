"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A way to another desk; says which one this is, and whose pages these are. */
export function DeskLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Link
      href={href}
      aria-current={currentAs(href, usePathname())}
      className="aria-[current]:text-ink py-1.5 no-underline hover:underline aria-[current]:font-bold"
    >
      {label}
    </Link>
  );
}

/** `page`: the desk itself. `true`: a page below it. */
export function currentAs(href: string, path: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}
