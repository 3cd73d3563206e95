import { refusedBy, type Answer } from "./ask-server";

/** The largest single file a door takes. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Sends a file as it is, its name in the address. Never throws: what is wrong is an answer with a sentence. */
export async function sendFile<T>(path: string, file: File): Promise<Answer<T>> {
  if (file.size === 0) return wrong("文件是空的，没有可以读取的内容。");
  if (file.size > LARGEST_BYTES) return wrong("文件超过20MB，请另存为较小的文件后再试。");
  let response: Response;
  try {
    response = await fetch(`${path}?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file,
    });
  } catch {
    return refusedBy(null);
  }
  if (!response.ok) return refusedBy(response);
  // The shape of a door's answer is fixed by its route.
  return { ok: true, data: (await response.json().catch(() => null)) as T };
}

function wrong(message: string): Answer<never> {
  return { ok: false, code: "invalid", issues: [{ at: null, message }], detail: {} };
}
