import { issuesOf } from "@/components/report/edit/saving/issues-of";
import type { Issue } from "@/lib/report/refusal";

/** The largest file the door takes. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Has the server keep a scan; gives what is against it, empty where it was kept. */
export async function sendScan(
  reportId: number,
  file: File | null,
  typed: unknown,
): Promise<readonly Issue[]> {
  if (!file || file.name === "") return wrong("请选择扫描件。");
  if (file.size === 0) return wrong("文件是空的，请重新扫描。");
  if (file.size > LARGEST_BYTES)
    return wrong("文件超过20MB，请降低分辨率（建议300 dpi、黑白或者灰度）后重新扫描。");
  const digest =
    typeof typed === "string" && typed.trim() !== "" ? `?digest=${encodeURIComponent(typed)}` : "";
  try {
    const response = await fetch(`/api/reports/${reportId}/sealed-scan${digest}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file,
    });
    if (response.ok) return [];
    const known = issuesOf(await response.json());
    return known.length > 0 ? known : wrong("系统出错，没有上传。请稍后重试。");
  } catch {
    return wrong("无法连接服务器，没有上传。请检查网络后重试。");
  }
}

function wrong(message: string): readonly Issue[] {
  return [{ at: null, message }];
}
