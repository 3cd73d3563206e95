import type { ReactNode } from "react";

type ListAndFormProps = { readonly title: string; readonly list: ReactNode; readonly children: ReactNode };

/** What there is on the left, how to add to it on the right. */
export function ListAndForm({ title, list, children }: ListAndFormProps) {
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">{list}</div>
      <section aria-labelledby="new" className="bg-tint rounded-md p-6 lg:sticky lg:top-4 lg:self-start">
        <h2 id="new" className="mb-4 text-lg font-bold">
          {title}
        </h2>
        {children}
      </section>
    </div>
  );
}
