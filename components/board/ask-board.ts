import type { Heard } from "./watch";

/** Asks the door of the board whether it still stands as marked; never throws. */
export async function askBoard(year: number, mark: string): Promise<Heard> {
  try {
    const response = await fetch(`/api/board?year=${year}`, {
      headers: { "If-None-Match": `"${mark}"` },
      // The browser's own memory of the answer would hide the 304 from us.
      cache: "no-store",
    });
    if (response.status === 304) return { kind: "same" };
    if (response.status === 401) return { kind: "signed-out" };
    return markIn(response.ok ? await response.json() : null);
  } catch {
    return { kind: "unreachable" };
  }
}

function markIn(body: unknown): Heard {
  if (typeof body !== "object" || body === null) return { kind: "unreachable" };
  return "mark" in body && typeof body.mark === "string"
    ? { kind: "changed", mark: body.mark }
    : { kind: "unreachable" };
}
