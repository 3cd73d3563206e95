import { VerificationPage } from "@/components/site/verification/verification-page";
import type { Verification } from "@/components/site/verification/verification-outcome";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { html } from "../html";
import { PUBLIC_HEADERS } from "../page-headers";
import { frameOf } from "../site";
import { lookUp } from "./look-up";

/** The answer to a digest or receipt number: a page without script. */
export async function verificationAnswer(asked: string): Promise<Response> {
  const typed = asked.trim().slice(0, LONGEST);
  const outcome = typed === "" ? null : await outcomeOf(typed);
  const page = <VerificationPage {...frameOf(env())} asked={typed} outcome={outcome} />;
  return new Response(html(page), {
    status: outcome?.kind === "failed" ? 503 : 200,
    headers: {
      ...PUBLIC_HEADERS,
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

const LONGEST = 200;

/** Without the database there is still a page, and it says so. */
async function outcomeOf(typed: string): Promise<Verification> {
  try {
    return await lookUp(typed);
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "verification failed");
    return { kind: "failed" };
  }
}
