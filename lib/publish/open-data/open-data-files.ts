import { z } from "zod";
import { addressOfReportJson, OPEN_DATA_V1 } from "@/components/site/addresses";
import { editionForYear } from "@/lib/template/editions";
import type { Catalogue, Entry } from "../catalogue";
import type { PublicFile, PublishedFolder } from "../published-folder";
import { FORMS, framingOf, pieceOf, type Form, type Given } from "./report-set";
import { markOfAll, markOfRegion, yearsOf, type RegionYear, type YearOfAll } from "./year-marks";
import { pathOf, writeYearOfAll } from "./year-of-all";

export const INDEX = `${OPEN_DATA_V1.slice(1)}index.json`;

type Job = {
  readonly year: number;
  readonly mark: string;
  readonly steps: AsyncGenerator<void, void>;
  spent: number;
};

/**
 * The data of whole years. A publication rewrites its region's year at once; the year of all regions follows
 * in steps, and the longer that takes the longer it rests, so that a country's bulk holds up no report.
 * What the files hold is read from the index, so a new process writes only what differs.
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
      // Of what is there: a report still to be drawn keeps the mark from fitting, and is looked for again.
      written.set(
        key,
        markOfRegion(
          one.region,
          given.map(({ entry }) => entry),
        ),
      );
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
    for (const all of this.#years) {
      const { year } = all;
      const mark = markOfAll(
        all.regions.map(({ region: { slug } }) => [slug, this.#held(`${slug}/${year}`)]),
      );
      if (this.#held(`${year}`) === mark || (this.#restsUntil.get(year) ?? 0) > performance.now()) continue;
      return { year, mark, steps: writeYearOfAll(this.folder, all), spent: 0 };
    }
    return null;
  }

  #held(key: string): string | null {
    return this.#written?.get(key) ?? null;
  }

  async #finish({ year, mark, spent }: Job): Promise<void> {
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
      if (json !== null) given.push({ entry: asDrawn(entry, json), json });
    }
    return given;
  }

  async #writeIndex(): Promise<void> {
    const years = this.#years.map(({ year, regions }) => ({
      year,
      edition: editionForYear(year)?.id ?? null,
      count: regions.reduce((sum, { entries }) => sum + entries.length, 0),
      mark: this.#held(`${year}`),
      regions: regions.map(({ region, entries }) => ({
        slug: region.slug,
        name: region.fullName,
        count: entries.length,
        mark: this.#held(`${region.slug}/${year}`),
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

/** A correction may be published and not drawn yet: until then the files say what the report's own data say. */
function asDrawn(entry: Entry, json: string): Entry {
  const { number, sha256, publishedAt } = drawn.parse(JSON.parse(json)).publication;
  return { ...entry, number, sha256, publishedAt: publishedAt ?? entry.publishedAt };
}

const drawn = z.object({
  publication: z.object({
    number: z.int(),
    sha256: z.string(),
    publishedAt: z.coerce.date().nullable(),
  }),
});

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
