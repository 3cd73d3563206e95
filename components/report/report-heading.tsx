import type { ReactNode } from "react";

/** Level of the report's title on its page. */
export type TitleLevel = 1 | 2;

type Props = {
  readonly under: TitleLevel;
  /** 1: 一、 · 2: （一） */
  readonly depth: 1 | 2;
  readonly id?: string;
  readonly children: ReactNode;
};

/** A heading within the report, one or two levels below its title. */
export function ReportHeading({ under, depth, id, children }: Props) {
  const Heading = (["h2", "h3", "h4"] as const)[under + depth - 2] ?? "h4";
  return (
    <Heading className={`report-h${depth}`} id={id}>
      {children}
    </Heading>
  );
}
