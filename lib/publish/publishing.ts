import type { PoolClient } from "pg";
import type { FrameProps } from "@/components/site/page-frame";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { DOCUMENT_KINDS } from "@/lib/document/paper/kinds";
import { dayOf } from "@/lib/report/dates";
import { loadCatalogue, rosterMark, type Catalogue } from "./catalogue";
import { documentsOf, type Documents } from "./documents/documents-of";
import { indexWords } from "./index-words";
import { listFiles } from "./list-files";
import { loadVersions } from "./load-publication";
import { noteDone, waiting, type Waiting } from "./outbox";
import type { Publication } from "./publication";
import type { PublishedFolder } from "./published-folder";
import { documentFiles, pathsOfDocuments, pathsOfReport, reportFiles } from "./report-files";
import { readPublication } from "./stored-publication";

/** The work of the one publisher. Every step may be repeated: the same publication gives the same bytes. */
export class Publishing {
  /** Outbox entries that cannot be published, by when to try again. */
  readonly #aside = new Map<string, number>();
  /** Reports whose documents could not be written or are not there, by when to try. */
  readonly #owed = new Map<number, number>();
  #roster = "";

  constructor(
    private readonly client: PoolClient,
    private readonly folder: PublishedFolder,
    private readonly frame: FrameProps,
  ) {}

  /**
   * Publishes a batch of what waits: data, pages and lists at once, then the documents and the links to them, and
   * then the note that it is done. Gives how many; what there was no time for waits for the next call.
   */
  async publishWaiting(): Promise<number> {
    const batch = await waiting(this.client, { limit: BATCH, aside: this.#setAside() });
    const ready: Waiting[] = [];
    for (const one of batch) {
      if (await this.#publish(one.publicationId, { documents: false })) ready.push(one);
      else this.#aside.set(one.id, performance.now() + ASIDE);
    }
    if (ready.length > 0) await this.#writeLists(await loadCatalogue(this.client));
    const done = await this.#addDocuments(ready);
    await noteDone(this.client, done);
    return done.length;
  }

  /** Writes documents that are owed, of one report; false when there is nothing to do. */
  async writeOwed(): Promise<boolean> {
    const [id] = [...this.#owed].find(([, until]) => until <= performance.now()) ?? [];
    if (id === undefined) return false;
    this.#owed.delete(id);
    await this.#publish(id);
    await this.folder.seal();
    return true;
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
      const written = await Promise.all(pathsOfDocuments(report).map((path) => this.folder.has(path)));
      if (written.includes(false)) this.#owed.set(report.id, 0);
    }
    for (const id of lost) await this.#publish(id);
    await this.#writeLists(catalogue);
  }

  /** Writes every page again in today's form: an operator's decision, never the publisher's own. */
  async writeAll(): Promise<number> {
    const catalogue = await loadCatalogue(this.client);
    for (const { id } of catalogue.reports) await this.#publish(id);
    await this.#writeLists(catalogue);
    return catalogue.reports.length;
  }

  /** One after the other until the time for a batch is up: new publications must not wait for old documents. */
  async #addDocuments(ready: readonly Waiting[]): Promise<readonly Waiting[]> {
    const until = performance.now() + DOCUMENTS;
    const done: Waiting[] = [];
    for (const one of ready) {
      if (done.length > 0 && performance.now() > until) break;
      await this.#publish(one.publicationId);
      done.push(one);
    }
    await this.folder.seal();
    return done;
  }

  async #publish(id: number, { documents: wanted } = { documents: true }): Promise<boolean> {
    const stored = await loadVersions(this.client, id);
    const versions = this.#attempt(id, () => stored.map(readPublication));
    if (!versions) return false;
    const documents = wanted ? await this.#documents(id, versions) : new Map<number, Documents>();
    const files = this.#attempt(id, () => reportFiles(this.frame, versions, documents));
    if (!files) return false;
    await this.folder.write([...documentFiles(versions, documents), ...files]);
    for (const [index, publication] of versions.entries()) {
      const version = stored[index];
      if (version) await indexWords(this.client, version.id, publication);
    }
    return versions.length > 0;
  }

  async #documents(id: number, versions: readonly Publication[]): Promise<ReadonlyMap<number, Documents>> {
    const written = new Map<number, Documents>();
    for (const version of versions) written.set(version.number, await documentsOf(version));
    const isWhole = [...written.values()].every(({ size }) => size === DOCUMENT_KINDS.length);
    if (!isWhole) this.#owed.set(id, performance.now() + ASIDE);
    return written;
  }

  /** A publication that cannot be drawn must not keep the others waiting: it is named and left. */
  #attempt<T>(id: number, deed: () => T): T | null {
    try {
      return deed();
    } catch (error) {
      log.error({ publication: id, error: String(error) }, "publication cannot be drawn");
      return null;
    }
  }

  async #writeLists(catalogue: Catalogue): Promise<void> {
    await this.folder.write(listFiles(this.frame, catalogue, now()));
    await this.folder.seal();
  }

  #setAside(): readonly string[] {
    for (const [id, until] of this.#aside) if (until < performance.now()) this.#aside.delete(id);
    return [...this.#aside.keys()];
  }
}

const BATCH = 50;

/** How long a batch may spend on documents before new publications are looked for; milliseconds. */
const DOCUMENTS = 1_000;

/** How long something that cannot be published is left alone; milliseconds. */
const ASIDE = 60_000;

const NOT_INDEXED = `
SELECT p.id FROM publications p JOIN outbox b ON b.publication_id = p.id AND b.done_at IS NOT NULL
WHERE NOT EXISTS (SELECT FROM search_entries s WHERE s.publication_id = p.id)`;
