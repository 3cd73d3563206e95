import { now } from "@/lib/clock";
import { boardOf } from "@/lib/queries/board-of";
import { countsOf } from "@/lib/report/progress";
import { year } from "../fields";
import { gate } from "../gate";
import { shaped } from "../shaped";

/** 304 while a reader would see nothing new; else the counts, and the mark to ask with next time. */
export const GET = gate("signed-in", async ({ actor, request }) => {
  const asked = new URL(request.url).searchParams.get("year");
  const { lines, mark } = await boardOf(actor, shaped(year, Number(asked ?? "")));
  const headers = { ETag: `"${mark}"` };
  if (request.headers.get("if-none-match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  const { total, overdue, late } = countsOf(lines, now());
  return Response.json({ mark, total, overdue, late }, { headers });
});
