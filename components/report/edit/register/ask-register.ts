import { send } from "@/components/ui/ask-server";
import type { RegisterLine, RegisterProblem } from "@/lib/report/register";
import { lineOfRow, rowOfLine, type RegisterRow } from "@/lib/report/register-rows";
import { issuesOf } from "../saving/issues-of";

/** The answer of the reading door; nothing has been kept yet. */
export type ReadRegister = {
  readonly lines: readonly RegisterLine[];
  readonly problems: readonly RegisterProblem[];
  readonly dropped: readonly string[];
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
};

/** The largest file the reading door takes. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Has the server read a register. Gives the sentence to show where it cannot. */
export async function readRegister(
  reportId: number,
  name: string,
  bytes: Blob,
): Promise<ReadRegister | string> {
  if (bytes.size === 0) return "文件是空的，没有可以读取的内容。";
  if (bytes.size > LARGEST_BYTES) return "文件超过20MB，请只保留台账所在的工作表后再导入。";
  const answer = await asked(`${door(reportId)}/read?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: bytes,
  });
  if (typeof answer === "string") return answer;
  const { lines, problems, dropped, sheet, otherSheets } = answer;
  if (!isRows(lines) || !problems || !dropped || !otherSheets) return UNKNOWN;
  return { lines: lines.map(lineOfRow), problems, dropped, sheet: sheet ?? null, otherSheets };
}

/** Keeps a register with the report in place of the one before. Gives the sentence to show where it cannot. */
export async function keepRegister(reportId: number, lines: readonly RegisterLine[]): Promise<string | null> {
  const answer = await send("POST", door(reportId), { lines: lines.map(rowOfLine) });
  if (answer.ok) return null;
  return answer.issues.map(({ message }) => message).join("；") || UNKNOWN;
}

/** The lines behind a cell, or all that are kept. Gives the sentence to show where they cannot be had. */
export async function keptLines(
  reportId: number,
  cell: string | null,
): Promise<readonly RegisterLine[] | string> {
  const asking = cell === null ? "" : `?cell=${encodeURIComponent(cell)}`;
  const answer = await asked(`${door(reportId)}${asking}`);
  if (typeof answer === "string") return answer;
  return isRows(answer.lines) ? answer.lines.map(lineOfRow) : UNKNOWN;
}

type Answered = Partial<Omit<ReadRegister, "lines">> & { readonly lines?: unknown };

const UNKNOWN = "系统出错，没有完成。请稍后重试；仍不成功的，请联系管理员。";

function door(reportId: number): string {
  return `/api/reports/${reportId}/register`;
}

async function asked(path: string, request: RequestInit = {}): Promise<Answered | string> {
  try {
    const response = await fetch(path, request);
    const body: unknown = await response.json();
    if (!response.ok)
      return (
        issuesOf(body)
          .map(({ message }) => message)
          .join("；") || UNKNOWN
      );
    return typeof body === "object" && body !== null ? body : UNKNOWN;
  } catch {
    return "无法连接服务器，没有完成。请检查网络后重试。";
  }
}

function isRows(found: unknown): found is readonly RegisterRow[] {
  return Array.isArray(found) && found.every((row) => Array.isArray(row) && row.length === 5);
}
