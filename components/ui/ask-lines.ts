import { refusedBy, type Answer } from "./ask-server";

type Lines = {
  readonly door: string;
  readonly body: unknown;
  /** What to say when the connection breaks off between two lines. */
  readonly brokenOff: string;
};

/** Asks a door that answers line by line, and tells each as it arrives; refused as a whole, there is none. */
export async function askLines<T>(
  { door, body, brokenOff }: Lines,
  onLine: (line: T) => void,
): Promise<Answer<null>> {
  const response = await fetch(door, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response?.ok || !response.body) return refusedBy(response);
  try {
    // The shape of a line is fixed by the door.
    for await (const line of linesOf(response.body)) onLine(JSON.parse(line) as T);
  } catch {
    return { ok: false, code: "unreachable", issues: [{ at: null, message: brokenOff }], detail: {} };
  }
  return { ok: true, data: null };
}

/** The lines of a body as they arrive. Not every browser iterates a stream, so it is read by hand. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (done) return;
  }
}
