"use client";

import { useEffect, type MouseEvent } from "react";
import type { Section } from "@/lib/template/vocabulary";
import { useDraft } from "./draft";
import { FlagList } from "./aids/flag-list.client";
import { useLive } from "./live";
import { followAddress, openSection } from "./open-section";
import { markOf, type SectionMark } from "./findings/standing";

/** The six sections with how far each has come. */
export function SectionNav() {
  const draft = useDraft();
  useEffect(() => {
    const follow = () => followAddress(draft);
    // The fields must stand, with what an earlier visit left unsaved, before one of them is focused.
    const first = requestAnimationFrame(follow);
    addEventListener("hashchange", follow);
    return () => {
      cancelAnimationFrame(first);
      removeEventListener("hashchange", follow);
    };
  }, [draft]);
  return (
    <nav aria-label="报告目录">
      <ol className="grid grid-cols-3 gap-1 p-1 sm:grid-cols-6 lg:flex lg:flex-col">
        {draft.edition.sections.map((section) => (
          <li key={section.id} className="relative">
            <SectionLink section={section} />
          </li>
        ))}
      </ol>
      <FlagList />
    </nav>
  );
}

function SectionLink({ section }: { readonly section: Section }) {
  const draft = useDraft();
  const here = useLive(draft.section, (id) => id === section.id);
  const sign = useLive(draft.judged, ({ filing, standing }) => markOf(section, filing, standing).sign);
  const word = useLive(draft.judged, ({ filing, standing }) => markOf(section, filing, standing).word);
  const kind = useLive(draft.judged, ({ filing, standing }) => markOf(section, filing, standing).kind);

  function open(event: MouseEvent) {
    event.preventDefault();
    openSection(draft, section.id);
  }

  return (
    <a href={`#${section.id}`} aria-current={here ? "true" : undefined} onClick={open} className={LINK}>
      <span className="block">
        {section.numeral}
        <span className="max-lg:sr-only">、{section.heading}</span>
      </span>
      <span className={`block text-sm ${COLOURS[kind]}`}>
        <span aria-hidden="true">{sign} </span>
        {word}
      </span>
    </a>
  );
}

const LINK =
  "block h-full rounded-md border-l-4 border-transparent px-2 py-1.5 text-ink lg:px-3 no-underline hover:bg-tint " +
  "aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:font-bold";

const COLOURS: Readonly<Record<SectionMark["kind"], string>> = {
  untouched: "font-normal text-ink-soft",
  begun: "font-normal text-accent",
  done: "font-normal text-good",
  trouble: "font-medium text-error",
};
