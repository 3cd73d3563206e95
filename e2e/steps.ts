import type { APIRequestContext } from "@playwright/test";
import type { Sample } from "../lib/samples/sample";
import { asked, REVIEWER, typeSample, type Credentials } from "./fixtures";

type ProgramOf = (who: Credentials) => Promise<APIRequestContext>;

type Moved = { readonly state: string; readonly contentSha256: string };

/** Starts, types and submits a report without a browser, for journeys that begin later. */
export async function submitByProgram(clerk: APIRequestContext, sample: Sample): Promise<number> {
  const id = await startByProgram(clerk, sample);
  await asked<Moved>(clerk, `/api/reports/${id}/submit`);
  return id;
}

/** Starts and types a report without a browser. */
export async function startByProgram(clerk: APIRequestContext, sample: Sample): Promise<number> {
  const { id } = await asked<{ id: number }>(clerk, "/api/reports", {
    seasonId: await seasonOf(clerk, sample.filing.year),
  });
  await typeSample(clerk, id, sample);
  return id;
}

/** Reviews, approves and publishes a submitted report without a browser; gives the hash of its content. */
export async function publishByProgram(programOf: ProgramOf, id: number): Promise<string> {
  const reviewer = await programOf(REVIEWER);
  const { contentSha256 } = await asked<Moved>(reviewer, `/api/reports/${id}/begin-review`);
  await asked(reviewer, `/api/reports/${id}/approve`, { contentSha256 });
  await asked(reviewer, `/api/reports/${id}/publish`, { contentSha256, secrecy: SECRECY });
  return contentSha256;
}

export const SECRECY = {
  reviewer: "温静水",
  reviewedOn: new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10),
  note: "经审查，不涉及国家秘密，同意公开。",
};

/** The season of a year, as the clerk's own desk names it. */
async function seasonOf(clerk: APIRequestContext, year: number): Promise<number> {
  const desk = await (await clerk.get("/desk")).text();
  const found = new RegExp(`id="season-(\\d+)"[^>]*>${year}`, "u").exec(desk);
  if (!found) throw new Error(`the desk shows no season ${year}`);
  return Number(found[1]);
}
