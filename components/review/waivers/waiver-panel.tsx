import { printDate, printMoment, type Moment } from "@/lib/report/dates";
import { GrantWaiver, type WaivableRule } from "./grant-waiver.client";
import { RevokeWaiver } from "./revoke-waiver.client";

type Signed = { readonly by: string; readonly at: Moment };

type WaiverPanelProps = {
  readonly waivers: {
    readonly reportId: number;
    readonly granted: readonly Granted[];
    readonly granting: {
      readonly today: string;
      readonly latest: string;
      readonly rules: readonly WaivableRule[];
    } | null;
  };
};

type Granted = {
  readonly id: number;
  readonly title: string;
  readonly reason: string;
  readonly granted: Signed;
  readonly until: string;
  readonly revoked: Signed | null;
  readonly holds: boolean;
};

/** 豁免: which rules do not count for this report, why and until when; a reviewer grants and revokes here. */
export function WaiverPanel({ waivers: { reportId, granted, granting } }: WaiverPanelProps) {
  if (granted.length === 0 && !granting) return null;
  return (
    <section aria-labelledby="waivers" className="my-6">
      <h2 id="waivers" className="text-lg font-bold">
        豁免
      </h2>
      {granted.length === 0 && <p className="text-ink-soft">这份报告没有豁免的规则。</p>}
      <ul className="mt-2 space-y-3">
        {granted.map((waiver) => (
          <li
            key={waiver.id}
            className={`border-l-4 pl-4 ${waiver.holds ? "border-caution" : "border-line"}`}
          >
            <Waiver {...waiver} />
            {granting && waiver.holds && <RevokeWaiver reportId={reportId} waiver={waiver} />}
          </li>
        ))}
      </ul>
      {granting && <GrantWaiver reportId={reportId} {...granting} />}
    </section>
  );
}

function Waiver({ title, reason, granted, until, revoked, holds }: Granted) {
  return (
    <>
      <p>
        <strong>
          <span aria-hidden="true">○ </span>
          {title}
        </strong>
        {!holds && `（${revoked ? "已撤销" : "已到期"}）`}
      </p>
      <p className="whitespace-pre-line">{reason}</p>
      <p className="text-ink-soft text-sm">
        {granted.by} · {printMoment(granted.at)} · 到{printDate(until)}为止
        {revoked && `；${revoked.by} 于 ${printMoment(revoked.at)} 撤销`}
      </p>
    </>
  );
}
