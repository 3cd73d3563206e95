import type { PoolClient } from "pg";
import type { OfficeYear } from "@/components/charts/office-charts";
import type { FrameProps } from "@/components/site/page-frame";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { DOCUMENT_KINDS } from "@/lib/document/paper/kinds";
import { dayOf } from "@/lib/report/dates";
import { auditFile } from "./audit-file";
import { loadCatalogue, rosterMark, type Catalogue } from "./catalogue";
import { documentsOf, type Documents } from "./documents/documents-of";
import { indexWords } from "./index-words";
import { listFiles } from "./list-files";
import { loadVersions } from "./load-publication";
import { OpenDataFiles } from "./open-data/open-data-files";
import { noteDone, waiting, type Waiting } from "./outbox";
import type { Publication } from "./publication";
import type { PublishedFolder } from "./published-folder";
import { documentFiles, pathOfVersion, pathsOfDocuments, pathsOfReport, reportFiles } from "./report-files";
import { readPublication } from "./stored-publication";
import { FiguresRead } from "./totals/figures";
import { loadMembers, rollups } from "./totals/rollups";
import { laterYears, yearsUpTo } from "./totals/years-before";
import { pathOfVerification, verificationFiles } from "./verification/verification-files";

/** The work of the one publisher. Every step may be repeated: the same publication gives the same bytes. */
export class Publishing {
  /** Outbox entries that cannot be published, by when to try again. */
  readonly #aside = new Map<string, number>();
  /** Reports of which something is not there or could not be written, by when to try. */
  readonly #owed = new Map<number, number>();
  readonly #figures: FiguresRead;
  readonly #openData: OpenDataFiles;
  #roster = "";

  constructor(
    private readonly client: PoolClient,
    private readonly folder: PublishedFolder,
    private readonly frame: FrameProps,
  ) {
    this.#figures = new FiguresRead(client);
    this.#openData = new OpenDataFiles(folder);
  }

  /**
   * Publishes a batch of what waits: documents, data, page, then the lists, and then the note that it is done.
   * Gives how many; what there was no time for comes with the next call, so that lists never wait long.
   */
  async publishWaiting(): Promise<number> {
    const batch = await waiting(this.client, { limit: BATCH, aside: this.#setAside() });
    const until = performance.now() + LONGEST_BATCH;
    const done: Waiting[] = [];
    let next = await this.#prepare(batch[0]?.publicationId);
    for (const [at, one] of batch.entries()) {
      const drawn = next;
      // What there is no time for is not begun either.
      const follows = performance.now() < until ? batch[at + 1] : undefined;
      next = await this.#prepare(follows?.publicationId);
      if (drawn && (await this.#write(drawn))) {
        await this.#redrawLater(one.publicationId);
        done.push(one);
      } else this.#aside.set(one.id, performance.now() + ASIDE);
      if (!follows) break;
    }
    if (done.length > 0) await this.#writeLists(await loadCatalogue(this.client));
    await noteDone(this.client, done);
    return done.length;
  }

  /** Writes one report that is owed; false when there is nothing to do. New publications come in between. */
  async writeOwed(): Promise<boolean> {
    const [id] = [...this.#owed].find(([, until]) => until <= performance.now()) ?? [];
    if (id === undefined) return false;
    await this.#publish(id);
    // The data of whole years are put together from what is there.
    if (this.#owed.size === 0) await this.#writeLists(await loadCatalogue(this.client));
    else await this.folder.seal();
    return true;
  }

  /** New offices, seasons, filings and days come without an outbox: the lists find them by themselves. */
  async followRoster(): Promise<void> {
    const roster = `${dayOf(now())} ${await rosterMark(this.client)}`;
    if (roster !== this.#roster) await this.#writeLists(await loadCatalogue(this.client));
    this.#roster = roster;
  }

  /**
   * Writes what should be there and is not, after a folder was lost or before the first publication: pages and
   * data at once, so that no list leads to nothing; their documents, which take longer, are owed, newest first.
   */
  async catchUp(): Promise<void> {
    const catalogue = await loadCatalogue(this.client);
    const lost: number[] = [];
    for (const report of catalogue.reports) {
      const version = [pathOfVersion(report, report.number), pathOfVerification(report.sha256)];
      const isDrawn = await this.#holds([...pathsOfReport(report), ...version]);
      if (!isDrawn) lost.push(report.id);
      if (!isDrawn || !(await this.#holds(pathsOfDocuments(report)))) this.#owed.set(report.id, 0);
    }
    const unfound = await this.client.query<{ id: number }>(NOT_INDEXED);
    for (const { id } of unfound.rows) this.#owed.set(id, 0);
    for (const id of lost) await this.#drawAlone(id);
    await this.#writeLists(catalogue);
  }

  async #holds(paths: readonly string[]): Promise<boolean> {
    return !(await Promise.all(paths.map((path) => this.folder.has(path)))).includes(false);
  }

  /** A report without its documents: its page leads to none until they are there. */
  async #drawAlone(id: number): Promise<void> {
    const read = await this.#read(id);
    if (read) await this.#write({ ...read, documents: Promise.resolve(new Map()) });
  }

  /** Writes every page again in today's form: an operator's decision, never the publisher's own. */
  async writeAll(tell?: (done: number, of: number) => void): Promise<number> {
    const catalogue = await loadCatalogue(this.client);
    for (const [at, { id }] of catalogue.reports.entries()) {
      await this.#publish(id);
      tell?.(at + 1, catalogue.reports.length);
    }
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
    const prepared = await this.#prepare(id);
    return prepared !== null && this.#write(prepared);
  }

  /** Reads a publication and has its documents begun: they are written while another one is on its way to the disk. */
  async #prepare(id: number | undefined): Promise<Prepared | null> {
    if (id === undefined) return null;
    this.#owed.delete(id);
    const read = await this.#read(id);
    return read && { ...read, documents: this.#documents(id, read.versions) };
  }

  async #read(id: number): Promise<Omit<Prepared, "documents"> | null> {
    const stored = await loadVersions(this.client, id);
    const versions = this.#attempt(id, () => stored.map(readPublication));
    return versions && { id, stored, versions, years: await yearsUpTo(this.client, id) };
  }

  /** Documents first, so that the page never links to what is not there. */
  async #write({ id, stored, versions, years, documents: begun }: Prepared): Promise<boolean> {
    const documents = await begun;
    const files = this.#attempt(id, () => reportFiles(this.frame, versions, { documents, years }));
    if (!files) return false;
    await Promise.all(documentFiles(versions, documents).map((file) => this.folder.write([file])));
    await this.folder.write([...verificationFiles(this.frame, versions), ...files]);
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
    if (!isWhole) this.#owed.set(id, performance.now() + OWED);
    return written;
  }

  /** The frame of a later year shows the years before it; its article stays byte for byte. */
  async #redrawLater(id: number): Promise<void> {
    for (const later of await laterYears(this.client, id)) await this.#publish(later);
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

  async #writeLists(catalogue: Catalogue, budget = A_WHILE): Promise<void> {
    const { reports } = catalogue;
    const figures = await this.#figures.of(reports.map(({ id }) => id));
    const summed = rollups(await loadMembers(this.client), reports, figures);
    const lists = listFiles(this.frame, { ...catalogue, figures, rollups: summed }, now());
    await this.folder.write([...lists, await auditFile(this.client)]);
    await this.#openData.follow(catalogue);
    await this.#openData.advance(budget);
    await this.folder.seal();
  }

  #setAside(): readonly string[] {
    for (const [id, until] of this.#aside) if (until < performance.now()) this.#aside.delete(id);
    return [...this.#aside.keys()];
  }
}

/** A publication that is read, its documents begun. */
type Prepared = {
  readonly id: number;
  readonly stored: Awaited<ReturnType<typeof loadVersions>>;
  readonly versions: readonly Publication[];
  readonly years: readonly OfficeYear[];
  readonly documents: Promise<ReadonlyMap<number, Documents>>;
};

const BATCH = 50;

/** How long a batch may take before its lists are written; milliseconds. */
const LONGEST_BATCH = 1_000;

/** When to try again where a document could not be written; milliseconds. */
const OWED = 600_000;

/** How long the large files may be worked on before somebody asks whether a report waits; milliseconds. */
const A_WHILE = 250;

/** How long something that cannot be published is left alone; milliseconds. */
const ASIDE = 60_000;

const NOT_INDEXED = `
SELECT p.id FROM publications p JOIN outbox b ON b.publication_id = p.id AND b.done_at IS NOT NULL
WHERE NOT EXISTS (SELECT FROM search_entries s WHERE s.publication_id = p.id)`;
