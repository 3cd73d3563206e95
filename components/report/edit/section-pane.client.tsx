"use client";

import type { ReactNode } from "react";
import type { Section } from "@/lib/template/vocabulary";
import { ColumnHelp } from "./sheet/column-help";
import { useDraft } from "./draft";
import { useLive } from "./live";
import { FromRegister } from "./register/from-register.client";
import { PartEditor } from "./prose/part-editor.client";
import { SectionLength } from "./prose/part-length.client";
import { TableEditor } from "./sheet/table-editor.client";
import { ZeroFill } from "./aids/zero-fill.client";

/** One section a screen. All are in the page: without script they stand one below the other. */
export function SectionPane({ section, first }: { readonly section: Section; readonly first: boolean }) {
  const draft = useDraft();
  const open = useLive(draft.section, (id) => id === section.id);
  const heading = `heading-${section.id}`;
  return (
    <section aria-labelledby={heading} className={open ? "" : "hidden noscript:block"}>
      <Heading id={heading}>
        {section.numeral}、{section.heading}
      </Heading>
      {first && <PartEditor part={draft.edition.preface} />}
      {section.table && (
        <>
          <div className="flex flex-wrap gap-x-4">
            <ZeroFill table={section.table} section={section} />
            {section.id === "applications" && <FromRegister />}
          </div>
          <TableEditor table={section.table} labelledBy={heading} />
          <ColumnHelp table={section.table} />
        </>
      )}
      <SectionLength section={section} />
      {section.parts.map((part) => (
        <PartEditor key={part.id} part={part} />
      ))}
    </section>
  );
}

/** Focused when its section opens, so that keyboard and screen reader start there. */
function Heading({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <h2
      id={id}
      tabIndex={-1}
      className="mb-3 scroll-mt-24 text-xl font-bold focus-visible:shadow-none focus-visible:outline-0"
    >
      {children}
    </h2>
  );
}
