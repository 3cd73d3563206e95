import { z } from "zod";
import { addressOfReportJson, OPEN_DATA_V1 } from "@/components/site/addresses";
import { editionForYear } from "@/lib/template/editions";
import type { Catalogue } from "../catalogue";
import type { PublicFile, PublishedFolder } from "../published-folder";
import { FORMS, framingOf, pieceOf, type Form, type Given } from "./report-set";
import { yearsOf, type RegionYear, type YearOfAll } from "./year-marks";
import { pathOf, writeYearOfAll } from "./year-of-all";

export const INDEX = `${OPEN_DATA_V1.slice(1)}index.json`;

type Job = { readonly all: YearOfAll; readonly steps: AsyncGenerator<void, void>; spent: number };

/**
 * The data of whole years. A publication rewrites its region's year at once; the year of all regions follows
 * in steps, and the longer that takes the longer it rests, so that a country's bulk holds up no report.
 * What is written already is read from the index, so a new process writes only what differs.
 */
export class OpenDataFiles {
  #written: Map<string, string> | null = null;
  #years: readonly YearOfAll[] = [];
  #job: Job | null = null;
  readonly #restsUntil = new Map<number, number>();

  constructor(private readonly folder: PublishedFolder) {}

  /** Brings the year of every region in line with the catalogue; what concerns all is left to `advance`. */
  async follow(catalogue: Catalogue): Promise<void> {
    const written = (this.#written ??= await this.#readIndex());
    this.#years = yearsOf(catalogue);
    for (const one of this.#years.flatMap(({ regions }) => regions)) {
      const key = `${one.region.slug}/${one.year}`;
      if (written.get(key) === one.mark) continue;
      const given = await this.#givenOf(one);
      await this.folder.write(filesOf(one, given));
      // What is still to be drawn is looked for again the next time.
      if (given.length === one.entries.length) written.set(key, one.mark);
    }
    await this.#writeIndex();
  }

  /** Works on the years of all regions for about so many milliseconds; false where there is nothing to do. */
  async advance(budget: number): Promise<boolean> {
    const until = performance.now() + budget;
    let worked = false;
    do {
      const job = (this.#job ??= this.#next());
      if (!job) break;
      worked = true;
      const began = performance.now();
      const { done } = await job.steps.next();
      job.spent += performance.now() - began;
      if (done) await this.#finish(job);
    } while (performance.now() < until);
    return worked;
  }

  /** Gives up what is half done. */
  async end(): Promise<void> {
    await this.#job?.steps.return();
    this.#job = null;
  }

  #next(): Job | null {
    const now = performance.now();
    const all = this.#years.find(
      ({ year, mark }) => this.#written?.get(`${year}`) !== mark && (this.#restsUntil.get(year) ?? 0) <= now,
    );
    return all ? { all, steps: writeYearOfAll(this.folder, all), spent: 0 } : null;
  }

  async #finish({ all: { year, mark }, spent }: Job): Promise<void> {
    this.#job = null;
    this.#written?.set(`${year}`, mark);
    if (spent > AT_ONCE) this.#restsUntil.set(year, performance.now() + spent * REST);
    await this.#writeIndex();
  }

  async #givenOf({ entries }: RegionYear): Promise<readonly Given[]> {
    const given: Given[] = [];
    for (const entry of entries) {
      const json = await this.folder.read(addressOfReportJson(entry).slice(1));
      // What could not be drawn is not public, and was named by whoever tried.
      if (json !== null) given.push({ entry, json });
    }
    return given;
  }

  async #writeIndex(): Promise<void> {
    const years = this.#years.map(({ year, regions }) => ({
      year,
      edition: editionForYear(year)?.id ?? null,
      count: regions.reduce((sum, { entries }) => sum + entries.length, 0),
      mark: this.#written?.get(`${year}`) ?? null,
      regions: regions.map(({ region, entries }) => ({
        slug: region.slug,
        name: region.fullName,
        count: entries.length,
        mark: this.#written?.get(`${region.slug}/${year}`) ?? null,
      })),
    }));
    const text = `${JSON.stringify({ format: "gior/open-data/1", forms: FORMS, years }, null, 1)}\n`;
    await this.folder.write([{ path: INDEX, text }]);
  }

  /** The marks of what lies there; none where the folder is to be written afresh or files were lost. */
  async #readIndex(): Promise<Map<string, string>> {
    const known = index.safeParse(this.folder.knows(INDEX) ? parsed(await this.folder.read(INDEX)) : null);
    const marks = new Map<string, string>();
    if (!known.success) return marks;
    for (const { year, mark, regions } of known.data.years) {
      if (mark && (await this.#lies(null, year))) marks.set(`${year}`, mark);
      for (const { slug, mark: own } of regions)
        if (own && (await this.#lies({ slug }, year))) marks.set(`${slug}/${year}`, own);
    }
    return marks;
  }

  async #lies(region: { readonly slug: string } | null, year: number): Promise<boolean> {
    const there = await Promise.all(FORMS.map((form) => this.folder.has(pathOf(region, year, form))));
    return !there.includes(false);
  }
}

/** Milliseconds a year of all regions may take and still be written as often as it changes. */
const AT_ONCE = 250;
/** Longer ones rest so many times as long as they took: a twentieth of the time at most goes into them. */
const REST = 20;

function filesOf({ region, year }: RegionYear, given: readonly Given[]): readonly PublicFile[] {
  return FORMS.map((form) => ({
    path: pathOf(region, year, form),
    text: wholeOf(form, { region, year }, given),
  }));
}

function wholeOf(form: Form, about: Pick<RegionYear, "region" | "year">, given: readonly Given[]): string {
  const { head, between, tail } = framingOf(form, about);
  return `${head}${given.map((one) => pieceOf(form, one)).join(between)}${tail}`;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

const index = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      mark: z.string().nullable(),
      regions: z.array(z.object({ slug: z.string(), mark: z.string().nullable() })),
    }),
  ),
});
