import { send } from "@/components/ui/ask-server";
import { BATCH_LIMITS } from "@/lib/report/archive/limits";
import type { Issue } from "@/lib/report/refusal";

/** The largest single file the reading takes. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** A file as chosen, with the folders it was chosen with. */
export type Chosen = { readonly name: string; readonly file: File };

/** What the browser gives, without what the system puts into folders by itself. */
export function chosenIn(files: FileList | null): readonly Chosen[] {
  return [...(files ?? [])]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !LITTER.test(name));
}

/** Why these cannot be one batch; null where they can. */
export function tooMuch(chosen: readonly Chosen[]): string | null {
  const { files, bytes } = BATCH_LIMITS;
  if (chosen.length === 0) return "请选择文件、文件夹或者一个.zip压缩包。";
  if (chosen.length > files) return `选择了${chosen.length}个文件，一批最多${files}个，请分批导入。`;
  const whole = chosen.reduce((sum, { file }) => sum + file.size, 0);
  return whole > bytes ? `选择的文件合计超过${bytes / 1024 / 1024}MB，请分批导入。` : null;
}

/** Opens a batch; the sentence to show where it cannot. */
export async function openBatch(): Promise<number | string> {
  const answer = await send<{ readonly id: number }>("POST", "/api/archive");
  return answer.ok ? answer.data.id : sentenceOf(answer.issues);
}

/** Sends one file; null where it was taken, else the sentence to show. */
export async function sendFile(batch: number, { name, file }: Chosen): Promise<string | null> {
  const isZip = /\.zip$/iu.test(name);
  if (!isZip && file.size > LARGEST_FILE) return "超过20MB，没有上传；请删去图片后再导入。";
  try {
    const response = await fetch(
      `/api/archive/${batch}/${isZip ? "zip" : "file"}?name=${encodeURIComponent(name.slice(-LONGEST_NAME))}`,
      { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file },
    );
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) return sentenceOf(issuesIn(body));
    const same = typeof body === "object" && body !== null && "same" in body ? body.same : null;
    return typeof same === "string" ? `与本批的“${same}”同名或者内容相同，没有重复接收。` : null;
  } catch {
    return "没有传到服务器，请检查网络后再次选择这个文件。";
  }
}

const LITTER = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/iu;
const LONGEST_NAME = 255;

function sentenceOf(issues: readonly Pick<Issue, "message">[]): string {
  return issues.map(({ message }) => message).join("；") || "没有接收，请稍后再试。";
}

function issuesIn(body: unknown): readonly Pick<Issue, "message">[] {
  if (typeof body !== "object" || body === null || !("issues" in body)) return [];
  return Array.isArray(body.issues) ? body.issues.filter(isIssue) : [];
}

function isIssue(found: unknown): found is Pick<Issue, "message"> {
  return typeof found === "object" && found !== null && "message" in found;
}
