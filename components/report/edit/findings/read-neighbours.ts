import type { Neighbour } from "@/lib/report/rule";

/** What the other offices of the district have published; none where they cannot be reached. Never throws. */
export async function readNeighbours(reportId: number): Promise<readonly Neighbour[]> {
  try {
    const response = await fetch(`/api/reports/${reportId}/neighbours`);
    const body: unknown = response.ok ? await response.json() : null;
    return isAnswer(body) ? body.neighbours : [];
  } catch {
    return [];
  }
}

function isAnswer(body: unknown): body is { readonly neighbours: readonly Neighbour[] } {
  return typeof body === "object" && body !== null && "neighbours" in body && Array.isArray(body.neighbours);
}
