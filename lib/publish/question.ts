import type { Asked } from "@/components/site/search-form";
import { SEARCH } from "@/components/site/addresses";
import { searchable, termsOf } from "./bigrams";

/** What a citizen asks, made safe: nothing in it can be wrong, only empty. */
export type Question = {
  /** As typed, for the form. */
  readonly asked: Asked;
  readonly terms: readonly string[];
  readonly office: string;
  readonly year: number | null;
  /** Continue after this publication; the place in the order of publication. */
  readonly after: Place | null;
};

export type Place = { readonly at: Date; readonly id: number };

/** Reads the parameters of a search. */
export function readQuestion(parameters: URLSearchParams): Question {
  const given = (name: string, length: number) => (parameters.get(name) ?? "").trim().slice(0, length);
  const asked = { q: given("q", 100), office: given("office", 60), year: given("year", 4) };
  return {
    asked,
    terms: termsOf(asked.q),
    office: asked.office,
    year: /^\d{4}$/u.test(asked.year) ? Number(asked.year) : null,
    after: placeIn(given("after", 40)),
  };
}

/** Whether anything is asked at all. */
export function isEmpty({ terms, office, year }: Question): boolean {
  return terms.length === 0 && searchable(office).text === "" && year === null;
}

/** Address of the page that continues after a place. */
export function continued({ asked }: Question, { at, id }: Place): string {
  const parameters = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  parameters.set("after", `${at.getTime()}_${id}`);
  return `${SEARCH}?${parameters}`;
}

function placeIn(text: string): Place | null {
  const [, at, id] = /^(\d{1,14})_(\d{1,9})$/u.exec(text) ?? [];
  return at && id ? { at: new Date(Number(at)), id: Number(id) } : null;
}
