"use client";

import { useDraft } from "../draft";
import { goTo } from "../go-to";
import { useLive } from "../live";
import { placeName, placeOf } from "./place-name";
import type { Other } from "./pulse";
import { useNameTags } from "./use-name-tags";

/** Who else is in the report, and where. Read out when somebody comes or goes, not at every step. */
export function CompanyLine() {
  const draft = useDraft();
  const others = useLive(draft.others, (now) => now);
  const names = useLive(draft.others, (now) => [...new Set(now.map(({ name }) => name))].join("、"));
  useNameTags(draft);
  return (
    <>
      <p role="status" className="sr-only">
        {names && `${names}也在填写本报告`}
      </p>
      {others.length > 0 && (
        <ul
          aria-label="同时填写的人"
          className="border-accent bg-accent-tint mb-4 border-l-4 px-4 py-2 text-sm"
        >
          {others.map((other, at) => (
            <OneOfThem key={at} other={other} />
          ))}
        </ul>
      )}
    </>
  );
}

function OneOfThem({ other: { name, place } }: { readonly other: Other }) {
  const draft = useDraft();
  const at = placeOf(draft.edition, place);
  return (
    <li>
      <span className="font-medium">{name}</span>
      {at === null ? " 也在填写本报告" : " 正在填写："}
      {at !== null && (
        <button
          type="button"
          className="text-accent min-h-6 text-left underline"
          onClick={() => goTo(draft, at)}
        >
          {placeName(draft.edition, place)}
        </button>
      )}
    </li>
  );
}
