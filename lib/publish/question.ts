import type { Asked } from "@/components/site/search-form";
import { SEARCH } from "@/components/site/addresses";
import { OFFICE_TYPES } from "@/lib/report/office-types";
import { searchable, termsOf } from "./bigrams";

/** What a citizen asks, made safe: nothing in it can be wrong, only empty. */
export type Question = {
  /** As typed, for the form. */
  readonly asked: Asked;
  readonly terms: readonly string[];
  readonly office: string;
  readonly year: number | null;
  /** Kind of office; slug of a region. */
  readonly type: string | null;
  readonly region: string | null;
  /** Continue after this publication. */
  readonly after: Place | null;
};

/** A place in the order of what is found: walked by year and publication, or ranked. */
export type Place = {
  readonly walked: boolean;
  readonly named: number;
  readonly year: number;
  readonly times: number;
  readonly at: Date;
  readonly id: number;
};

/** Reads the parameters of a search. */
export function readQuestion(parameters: URLSearchParams): Question {
  const given = (name: string, length: number) => (parameters.get(name) ?? "").trim().slice(0, length);
  const asked = {
    q: given("q", 100),
    office: given("office", 60),
    year: given("year", 4),
    type: given("type", 20),
    region: given("region", 60),
  };
  return {
    asked,
    terms: termsOf(asked.q),
    office: asked.office,
    year: /^\d{4}$/u.test(asked.year) ? Number(asked.year) : null,
    type: Object.hasOwn(OFFICE_TYPES, asked.type) ? asked.type : null,
    region: asked.region || null,
    after: placeIn(given("after", 60)),
  };
}

/** Whether anything is asked at all. */
export function isEmpty({ terms, office, year, type, region }: Question): boolean {
  const filters = [year, type, region].some((filter) => filter !== null);
  return terms.length === 0 && searchable(office).text === "" && !filters;
}

/** Address of the page that continues after a place. */
export function continued({ asked }: Question, { walked, named, year, times, at, id }: Place): string {
  const parameters = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  parameters.set("after", [walked ? "w" : "r", named, year, times, at.getTime(), id].join("_"));
  return `${SEARCH}?${parameters}`;
}

function placeIn(text: string): Place | null {
  const [, order, ...figures] = /^([rw])_(\d)_(\d{4})_(\d{1,7})_(\d{1,14})_(\d{1,9})$/u.exec(text) ?? [];
  const [named, year, times, at, id] = figures.map(Number);
  if (named === undefined || year === undefined || times === undefined) return null;
  return at && id ? { walked: order === "w", named, year, times, at: new Date(at), id } : null;
}
