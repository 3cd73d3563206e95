import type { ReactNode } from "react";

/** The one h1 of a page, with what stands beside it. */
export function PageHeading({ title, aside, children }: PageHeadingProps) {
  return (
    <header className="border-line mb-6 border-b pb-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-bold">{title}</h1>
        {aside}
      </div>
      {children && <div className="text-ink-soft mt-1">{children}</div>}
    </header>
  );
}

type PageHeadingProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};
