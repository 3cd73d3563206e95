import type { Issue } from "@/lib/report/refusal";

/** The issues of a refusal as a door answers it; none where the answer is something else. */
export function issuesOf(body: unknown): readonly Issue[] {
  if (typeof body !== "object" || body === null || !("issues" in body)) return [];
  return Array.isArray(body.issues) ? body.issues.filter(isIssue) : [];
}

function isIssue(found: unknown): found is Issue {
  return typeof found === "object" && found !== null && "at" in found && "message" in found;
}
