import { SearchPage, type Outcome } from "@/components/site/search-page";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { html } from "./html";
import { PUBLIC_HEADERS } from "./page-headers";
import { isEmpty, readQuestion, type Question } from "./question";
import { regionsListed, search, yearsPublished } from "./search";
import { frameOf } from "./site";

/** The answer to GET /search: a page without script over published rows only. */
export async function searchAnswer(parameters: URLSearchParams): Promise<Response> {
  const question = readQuestion(parameters);
  const { outcome, ...choices } = await answerTo(question);
  const page = <SearchPage {...frameOf(env())} asked={question.asked} {...choices} outcome={outcome} />;
  return new Response(html(page), {
    status: outcome.kind === "failed" ? 503 : 200,
    headers: {
      ...PUBLIC_HEADERS,
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

type Told = {
  readonly outcome: Outcome;
  readonly years: readonly number[];
  readonly regions: Awaited<ReturnType<typeof regionsListed>>;
};

/** Without the database there is still a page, and it says so. */
async function answerTo(question: Question): Promise<Told> {
  try {
    const [years, regions] = [await yearsPublished(), await regionsListed()];
    const outcome = isEmpty(question) ? ({ kind: "nothing-asked" } as const) : await search(question);
    return { outcome, years, regions };
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "search failed");
    return { outcome: { kind: "failed" }, years: [], regions: [] };
  }
}
