import type { ReadAnswer } from "./import-plan";
import { issuesOf } from "../saving/issues-of";

/** The largest file the reading door takes. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Has the server read a file; nothing is changed by it. Gives the sentence to show where it cannot. */
export async function readReport(reportId: number, name: string, bytes: Blob): Promise<ReadAnswer | string> {
  if (bytes.size === 0) return "文件是空的，没有可以读取的内容。";
  if (bytes.size > LARGEST_BYTES) return "文件超过20MB，请另存为较小的文件后再导入。";
  try {
    const response = await fetch(`/api/reports/${reportId}/read?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: bytes,
    });
    const body: unknown = await response.json();
    if (!response.ok)
      return (
        issuesOf(body)
          .map(({ message }) => message)
          .join("") || UNREADABLE
      );
    return isReadAnswer(body) ? body : UNREADABLE;
  } catch {
    return "无法连接服务器，没有读取。请检查网络后重试。";
  }
}

const UNREADABLE = "没有读出内容。可以把文件另存为.docx、网页（.html）或者文本后再试，或者直接粘贴文字。";

function isReadAnswer(body: unknown): body is ReadAnswer {
  return typeof body === "object" && body !== null && "entries" in body && "unplaced" in body;
}
