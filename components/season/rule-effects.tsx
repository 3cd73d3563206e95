import { StateBadge } from "@/components/ui/state-badge";
import { WORDS } from "@/components/ui/severity-tones";
import type { Flip, Flipped } from "@/lib/report/rule-changes";
import { SEVERITIES } from "@/lib/report/severities";
import { awaitsPublication, STATES } from "@/lib/report/workflow";
import type { Preview } from "./use-preview";

/** What a change of rules would do: how many reports, which, and what comes and goes in each. */
export function RuleEffects({ preview }: { readonly preview: Preview }) {
  const { total, judged, flips, busy } = preview;
  const drafts = flips.filter(({ state }) => STATES[state].editable);
  const filed = flips.filter(({ state }) => !STATES[state].editable && awaitsPublication(state));
  const published = flips.filter(({ state }) => !awaitsPublication(state));
  return (
    <div className="mb-5">
      <div role="status" className="mb-3">
        <p className="font-medium">
          {busy ? `正在逐份核对，已核对 ${judged} / ${total} 份` : summary(flips.length, total)}
        </p>
        {busy && (
          <progress className="mt-1 w-full max-w-md" value={judged} max={total || 1} aria-label="核对进度" />
        )}
      </div>
      <Affected title="草稿" flips={drafts} note="改动规则后，填报人的体检随即按新的规则列出。" />
      <Affected
        title="已报送"
        flips={filed}
        note="已经报送的内容不改变；退回后重新提交时，按新的规则核对。"
      />
      <Affected title="已公开" flips={published} note="已经公开的报告不改变，只在这里列出。" />
    </div>
  );
}

function summary(affected: number, total: number): string {
  if (total === 0) return "本年度还没有报告，改动规则不影响任何一份。";
  return affected === 0
    ? `本年度 ${total} 份报告都不受影响。`
    : `本年度 ${total} 份报告中，有 ${affected} 份受影响。`;
}

type AffectedProps = { readonly title: string; readonly flips: readonly Flip[]; readonly note: string };

function Affected({ title, flips, note }: AffectedProps) {
  if (flips.length === 0) return null;
  return (
    <section className="mb-4" aria-label={title}>
      <h3 className="font-medium">
        {title} {flips.length} 份
      </h3>
      <p className="text-ink-soft text-sm">{note}</p>
      <ul className="mt-2 space-y-2">
        {flips.map((flip) => (
          <li key={flip.reportId} className="border-line border-l-4 pl-3">
            <FlipLine flip={flip} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FlipLine({ flip: { reportId, office, state, comes, goes, holds } }: { readonly flip: Flip }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={`/reports/${reportId}`}>{office}</a>
        <StateBadge state={state} />
        {holds > 0 && STATES[state].editable && (
          <strong className="text-error">{holds} 处须处理后才能提交</strong>
        )}
      </p>
      {comes.map((finding) => (
        <FlippedLine key={`+${finding.rule}${finding.message}`} word="新增" finding={finding} />
      ))}
      {goes.map((finding) => (
        <FlippedLine key={`-${finding.rule}${finding.message}`} word="不再提示" finding={finding} />
      ))}
    </>
  );
}

function FlippedLine({ word, finding }: { readonly word: string; readonly finding: Flipped }) {
  const { severity, message } = finding;
  const { sign, label } = SEVERITIES[severity];
  return (
    <p className="text-sm">
      {word}
      <span className={`mx-1 font-medium ${WORDS[severity]}`}>
        <span aria-hidden="true">{sign}</span> {label}
      </span>
      {message}
    </p>
  );
}
