import type { ReactNode } from "react";
import { PRODUCT } from "@/components/ui/product";

/** A page before the desks: the name of the portal, one thing to do. */
export function Outside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <header className="border-t-accent border-b-line border-t-4 border-b">
        <div className="mx-auto flex max-w-3xl flex-wrap items-baseline gap-x-6 px-4 py-3">
          <a href="/" className="text-lg font-bold no-underline">
            {PRODUCT}
          </a>
        </div>
      </header>
      <main className="mx-auto max-w-3xl px-4 py-10">
        <div className="max-w-md">
          <h1 className="mb-6 text-2xl font-bold">{title}</h1>
          {children}
        </div>
      </main>
    </>
  );
}
