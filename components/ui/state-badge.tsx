import { STATES, type State } from "@/lib/report/workflow";

/** Where a report stands: sign, word and colour together. */
export function StateBadge({ state }: { readonly state: State }) {
  const { label, sign } = STATES[state];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${COLOURS[state]}`}>
      <span aria-hidden="true">{sign}</span>
      {label}
    </span>
  );
}

const COLOURS: Readonly<Record<State, string>> = {
  draft: "text-ink-soft",
  submitted: "text-accent",
  reviewing: "text-teal",
  returned: "text-error",
  approved: "text-good",
  published: "text-ink",
  correcting: "text-caution",
};
