import { refuse } from "@/lib/report/refusal";

/** Reads a body and stops at the limit, whatever length was announced. Refuses: too-large. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyOf(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A body as it comes, ended at the limit, whatever length was announced. Refuses: too-large. */
export async function* bodyOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  if (!request.body) return;
  const reader = request.body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
    if (size > limit) {
      // Not awaited: a sender who never stops must not hold the answer back.
      void reader.cancel().catch(() => undefined);
      throw tooLarge(limit);
    }
    yield value;
  }
}

/** Reads a body that must be UTF-8 text. Refuses: too-large, invalid. */
export async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await readBody(request, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("invalid", "请求的内容不是 UTF-8 文本");
  }
}

function tooLarge(limit: number) {
  const size =
    limit < 1024 * 1024 ? `${Math.floor(limit / 1024)} KB` : `${Math.floor(limit / 1024 / 1024)} MB`;
  return refuse("too-large", `提交的内容超过 ${size}，请分次提交或者减小文件`);
}
