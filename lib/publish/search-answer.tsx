import { SearchPage, type Outcome } from "@/components/site/search-page";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { html } from "./html";
import { PUBLIC_HEADERS } from "./page-headers";
import { isEmpty, readQuestion, type Question } from "./question";
import { search, yearsPublished } from "./search";
import { frameOf } from "./site";

/** The answer to GET /search: a page without script over published rows only. */
export async function searchAnswer(parameters: URLSearchParams): Promise<Response> {
  const question = readQuestion(parameters);
  const { outcome, years } = await outcomeOf(question);
  const page = <SearchPage {...frameOf(env())} asked={question.asked} years={years} outcome={outcome} />;
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

/** Without the database there is still a page, and it says so. */
async function outcomeOf(question: Question): Promise<{ outcome: Outcome; years: readonly number[] }> {
  try {
    const years = await yearsPublished();
    return { years, outcome: isEmpty(question) ? { kind: "nothing-asked" } : await search(question) };
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "search failed");
    return { outcome: { kind: "failed" }, years: [] };
  }
}
