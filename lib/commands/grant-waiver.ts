import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import { exemptOf } from "@/lib/queries/shared/exempt-of";
import { dayOf, printDate } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { Refusal } from "@/lib/report/refusal";
import { RULES } from "@/lib/report/rule-list";
import { ENFORCED_RULES, latestWaiver } from "@/lib/report/waivers";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";

export type Waiving = {
  /** Id of a rule. */
  readonly rule: string;
  readonly grounds: string;
  /** The last day it holds, 2026-01-31. */
  readonly expiresOn: string;
};

/**
 * 豁免: one rule does not count for one report until a day, with the reason on record.
 * Refuses: not-found, not-allowed, stale (published), invalid (no such rule, one the database enforces, a bad day).
 */
export function grantWaiver(actor: Actor, id: number, waiving: Waiving): Promise<{ readonly id: number }> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "waive", report);
    const { rule, grounds: reason, expiresOn } = waiving;
    refuseRule(rule);
    await refuseDay(tx, report, expiresOn);
    await refuseStanding(tx, id, rule);
    const at = now();
    const waiver = await tx.waiver.create({
      data: {
        reportId: id,
        rule,
        reason,
        expiresOn: new Date(expiresOn),
        grantedBy: actor.accountId,
        grantedAt: at,
      },
    });
    const detail = { waiver: waiver.id, rule, reason, expiresOn };
    return {
      events: [{ subject: "reports", subjectId: id, kind: "waive", detail, at }],
      result: { id: waiver.id },
    };
  });
}

function refuseRule(id: string): void {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Refusal("invalid", [{ at: "rule", message: "没有这项规则，请从列表中选择" }]);
  if (!ENFORCED_RULES.includes(id)) return;
  const message = `“${rule.title}”由数据库强制执行，不符合的报告无法保存为报送稿，不能豁免；请改正数字`;
  throw new Refusal("invalid", [{ at: "rule", message }]);
}

async function refuseDay(tx: Tx, { seasonId }: { readonly seasonId: number | null }, day: string) {
  const season = await tx.season.findUniqueOrThrow({
    where: { id: seasonId ?? 0 },
    select: { legalDue: true },
  });
  const latest = latestWaiver(dayOf(season.legalDue));
  if (day >= dayOf(now()) && day <= latest) return;
  const message = day > latest ? `豁免最迟到${printDate(latest)}` : "豁免的最后一天不能早于今天";
  throw new Refusal("invalid", [{ at: "expiresOn", message }]);
}

async function refuseStanding(tx: Tx, reportId: number, rule: string): Promise<void> {
  const { waived } = await exemptOf(tx, reportId);
  const standing = waived.find((each) => each.rule === rule);
  if (!standing) return;
  const message = `这项规则已经豁免，到${printDate(standing.until)}为止；需要改变的，先撤销原来的豁免`;
  throw new Refusal("invalid", [{ at: "rule", message }]);
}
