import type { PoolClient } from "pg";
import type { FrameProps } from "@/components/site/page-frame";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { dayOf } from "@/lib/report/dates";
import { loadCatalogue, rosterMark, type Catalogue } from "./catalogue";
import { indexWords } from "./index-words";
import { listFiles } from "./list-files";
import { loadVersions } from "./load-publication";
import { OpenDataFiles } from "./open-data/open-data-files";
import { noteDone, waiting, type Waiting } from "./outbox";
import type { Publication } from "./publication";
import type { PublishedFolder } from "./published-folder";
import { pathsOfReport, reportFiles } from "./report-files";
import { readPublication } from "./stored-publication";
import { pathOfVerification, verificationFiles } from "./verification/verification-files";

/** The work of the one publisher. Every step may be repeated: the same publication gives the same bytes. */
export class Publishing {
  /** Outbox entries that cannot be published, by when to try again. */
  readonly #aside = new Map<string, number>();
  readonly #openData: OpenDataFiles;
  #roster = "";

  constructor(
    private readonly client: PoolClient,
    private readonly folder: PublishedFolder,
    private readonly frame: FrameProps,
  ) {
    this.#openData = new OpenDataFiles(folder);
  }

  /** Publishes a batch of what waits: pages, lists, and then the note that it is done. Gives how many. */
  async publishWaiting(): Promise<number> {
    const batch = await waiting(this.client, { limit: BATCH, aside: this.#setAside() });
    const done: Waiting[] = [];
    for (const one of batch) {
      if (await this.#publish(one.publicationId)) done.push(one);
      else this.#aside.set(one.id, performance.now() + ASIDE);
    }
    if (done.length > 0) await this.#writeLists(await loadCatalogue(this.client));
    await noteDone(this.client, done);
    return done.length;
  }

  /** New offices, seasons, filings and days come without an outbox: the lists find them by themselves. */
  async followRoster(): Promise<void> {
    const roster = `${dayOf(now())} ${await rosterMark(this.client)}`;
    if (roster !== this.#roster) await this.#writeLists(await loadCatalogue(this.client));
    this.#roster = roster;
  }

  /** Writes what should be there and is not: after a folder was lost, or before the first publication. */
  async catchUp(): Promise<void> {
    const catalogue = await loadCatalogue(this.client);
    const unfound = await this.client.query<{ id: number }>(NOT_INDEXED);
    const lost = new Set(unfound.rows.map(({ id }) => id));
    for (const report of catalogue.reports) {
      const there = await Promise.all(pathsOfReport(report).map((path) => this.folder.has(path)));
      if (there.includes(false)) lost.add(report.id);
    }
    for (const id of lost) await this.#publish(id);
    for (const { id, sha256 } of catalogue.reports)
      if (!(await this.folder.has(pathOfVerification(sha256)))) await this.#makeVerifiable(id);
    await this.#writeLists(catalogue);
  }

  /** Writes every page again in today's form: an operator's decision, never the publisher's own. */
  async writeAll(): Promise<number> {
    const catalogue = await loadCatalogue(this.client);
    for (const { id } of catalogue.reports) await this.#publish(id);
    await this.#writeLists(catalogue, Infinity);
    return catalogue.reports.length;
  }

  /** Goes on with the large files while nothing waits; false where there is nothing to do. */
  async advance(): Promise<boolean> {
    const worked = await this.#openData.advance(A_WHILE);
    await this.folder.seal();
    return worked;
  }

  /** Leaves nothing half done behind. */
  async end(): Promise<void> {
    await this.#openData.end();
  }

  async #publish(id: number): Promise<boolean> {
    const stored = await loadVersions(this.client, id);
    const drawn = this.#draw(id, () => stored.map(readPublication));
    if (!drawn) return false;
    await this.folder.write(drawn.files);
    for (const [index, publication] of drawn.versions.entries()) {
      const version = stored[index];
      if (version) await indexWords(this.client, version.id, publication);
    }
    return drawn.versions.length > 0;
  }

  /** What was published before there were receipts: its page stays as it is. */
  async #makeVerifiable(id: number): Promise<void> {
    const stored = await loadVersions(this.client, id);
    const drawn = this.#draw(id, () => stored.map(readPublication));
    if (drawn) await this.folder.write(verificationFiles(this.frame, drawn.versions));
  }

  /** A publication that cannot be drawn must not keep the others waiting: it is named and left. */
  #draw(id: number, read: () => readonly Publication[]) {
    try {
      const versions = read();
      const files = [...verificationFiles(this.frame, versions), ...reportFiles(this.frame, versions)];
      return { versions, files };
    } catch (error) {
      log.error({ publication: id, error: String(error) }, "publication cannot be drawn");
      return null;
    }
  }

  async #writeLists(catalogue: Catalogue, budget = A_WHILE): Promise<void> {
    await this.folder.write(listFiles(this.frame, catalogue, now()));
    await this.#openData.follow(catalogue);
    await this.#openData.advance(budget);
    await this.folder.seal();
  }

  #setAside(): readonly string[] {
    for (const [id, until] of this.#aside) if (until < performance.now()) this.#aside.delete(id);
    return [...this.#aside.keys()];
  }
}

const BATCH = 50;

/** How long the large files may be worked on before somebody asks whether a report waits; milliseconds. */
const A_WHILE = 250;

/** How long something that cannot be published is left alone; milliseconds. */
const ASIDE = 60_000;

const NOT_INDEXED = `
SELECT p.id FROM publications p JOIN outbox b ON b.publication_id = p.id AND b.done_at IS NOT NULL
WHERE NOT EXISTS (SELECT FROM search_entries s WHERE s.publication_id = p.id)`;
