import { now } from "@/lib/clock";
import { command, type Tx } from "@/lib/db/command";
import type { Actor } from "@/lib/report/permissions";
import { Refusal, type Issue } from "@/lib/report/refusal";
import { countRegister, isRegisterDay, lineTrouble, type RegisterLine } from "@/lib/report/register";
import { editionById } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import { allow } from "./shared/allow";
import { lockReport } from "./shared/lock-report";
import { requireOpenDays } from "./shared/require-open-days";

export type KeptRegister = { readonly lines: number };

/**
 * Keeps the lines 表三 is counted from, in place of those kept before; none takes them away. The figures
 * themselves are saved with the draft. Refuses: not-found, not-allowed (also after 编辑截止), stale (not open), invalid (by line).
 */
export function keepRegister(
  actor: Actor,
  id: number,
  lines: readonly RegisterLine[],
): Promise<KeptRegister> {
  return command(actor, async (tx) => {
    const report = await lockReport(tx, actor, id);
    allow(actor, "edit", report);
    await requireOpenDays(tx, report);
    const edition = editionById(report.edition);
    refuseWrong(edition, lines);
    const { count: before } = await tx.registerLine.deleteMany({ where: { reportId: id } });
    await insert(tx, id, lines);
    const { problems } = countRegister(edition, report.year, lines);
    // How many, and not one word of what stands in them.
    const detail = { lines: lines.length, counted: lines.length - problems.length, before };
    return {
      events: [{ subject: "reports", subjectId: id, kind: "register", detail, at: now() }],
      result: { lines: lines.length },
    };
  });
}

/** One statement for all lines: through the client twenty thousand would take three times as long. */
async function insert(tx: Tx, id: number, lines: readonly RegisterLine[]): Promise<void> {
  const column = <K extends keyof RegisterLine>(name: K) => lines.map((line) => line[name]);
  await tx.$executeRaw`
    INSERT INTO register_lines (report_id, line, received_on, applicant, result, replied_on)
    SELECT ${id}, line, received_on::date, applicant, result, replied_on::date
    FROM unnest(${column("line")}::int[], ${column("receivedOn")}::text[], ${column("applicant")}::text[],
      ${column("result")}::text[], ${column("repliedOn")}::text[])
      AS given(line, received_on, applicant, result, replied_on)`;
}

function refuseWrong(edition: Edition, lines: readonly RegisterLine[]): void {
  const seen = new Set<number>();
  const issues = lines.flatMap((line): readonly Issue[] => {
    const trouble = troubleOf(edition, line, seen);
    seen.add(line.line);
    return trouble === null ? [] : [{ at: `lines.${line.line}`, message: `第${line.line}行：${trouble}` }];
  });
  if (issues.length > 0) throw new Refusal("invalid", issues.slice(0, 50));
}

function troubleOf(edition: Edition, line: RegisterLine, seen: ReadonlySet<number>): string | null {
  if (seen.has(line.line)) return "同一行号出现两次";
  const days = [line.receivedOn, line.repliedOn ?? line.receivedOn];
  return days.every(isRegisterDay) ? lineTrouble(edition, line) : "日期不在2007年至2099年之间，请核对";
}
