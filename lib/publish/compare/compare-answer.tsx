import { ComparePage, type Outcome } from "@/components/compare/compare-page";
import type { Choices } from "@/components/compare/comparison";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { html } from "../html";
import { PUBLIC_HEADERS } from "../page-headers";
import { reading } from "../reading";
import { frameOf } from "../site";
import { choicesFor, comparisonOf, filledIn } from "./compare";
import { comparisonCsv } from "./compare-csv";
import { addressOf, isEmpty, readSelection, type Asked } from "./selection";

/** The answer to GET /compare: a page without script, or the same as CSV, over published rows only. */
export async function compareAnswer(address: URL): Promise<Response> {
  const asked = readSelection(address.searchParams);
  if (asked.problems.length === 0 && isAsSent(address.searchParams)) {
    const Location = addressOf(asked, asked.csv ? "csv" : undefined);
    return new Response(null, { status: 303, headers: { ...PUBLIC_HEADERS, Location } });
  }
  const { outcome, choices } = await outcomeOf(asked);
  const frame = frameOf(env());
  if (asked.csv && outcome.kind === "compared")
    return answer(comparisonCsv(frame.site, outcome.comparison), outcome, CSV);
  const page = <ComparePage {...frame} asked={asked} choices={choices} outcome={outcome} />;
  return answer(html(page), outcome, { "Content-Type": "text/html; charset=utf-8" });
}

/** As a form sends it, long and with empty fields: what is passed on is short and always the same. */
function isAsSent(parameters: URLSearchParams): boolean {
  const names = [...parameters.keys()];
  return new Set(names).size < names.length || [...parameters.values()].includes("");
}

const CSV = {
  "Content-Type": "text/csv; charset=utf-8",
  "Content-Disposition": 'attachment; filename="compare.csv"',
  "Access-Control-Allow-Origin": "*",
};

function answer(body: string, { kind }: Outcome, headers: Readonly<Record<string, string>>): Response {
  const status = { failed: 503, wrong: 400, "nothing-asked": 200, compared: 200 }[kind];
  return new Response(body, {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      ...headers,
      // A correction is seen within a minute, and a popular address costs one question a minute.
      "Cache-Control": status === 200 ? "public, max-age=60" : "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

/** Without the database there is still a page, and it says so. */
async function outcomeOf(asked: Asked): Promise<{ outcome: Outcome; choices: Choices }> {
  try {
    return await reading(async (client) => {
      const choices = await choicesFor(client, asked);
      if (isEmpty(asked)) return { choices, outcome: { kind: "nothing-asked" } };
      const filled = await filledIn(client, asked);
      const problems = [...asked.problems, ...notFound(filled.unknown)];
      if (problems.length > 0) return { choices, outcome: { kind: "wrong", problems } };
      if (filled.places.length === 0) return { choices, outcome: { kind: "nothing-asked" } };
      const comparison = await comparisonOf(client, filled);
      const selection = { ...filled.selection, find: "" };
      const addresses = { address: addressOf(selection), csv: addressOf(selection, "csv") };
      return { choices, outcome: { kind: "compared", comparison, ...addresses } };
    });
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "compare failed");
    return { outcome: { kind: "failed" }, choices: { offices: [], more: false, years: [] } };
  }
}

function notFound(unknown: readonly string[]): readonly string[] {
  if (unknown.length === 0) return [];
  const names = unknown.slice(0, 5).map((slug) => `“${slug.slice(0, 40)}”`);
  return [`没有找到已公开报告的单位：${names.join("、")}。请核对网址，或者在下面查找单位。`];
}
