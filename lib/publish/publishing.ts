import type { PoolClient } from "pg";
import type { FrameProps } from "@/components/site/page-frame";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { dayOf } from "@/lib/report/dates";
import { auditFile } from "./audit-file";
import { loadCatalogue, rosterMark, type Catalogue } from "./catalogue";
import { indexWords } from "./index-words";
import { listFiles } from "./list-files";
import { loadVersions } from "./load-publication";
import { noteDone, waiting, type Waiting } from "./outbox";
import type { Publication } from "./publication";
import type { PublishedFolder } from "./published-folder";
import { pathsOfReport, reportFiles } from "./report-files";
import { readPublication } from "./stored-publication";

/** The work of the one publisher. Every step may be repeated: the same publication gives the same bytes. */
export class Publishing {
  /** Outbox entries that cannot be published, by when to try again. */
  readonly #aside = new Map<string, number>();
  #roster = "";

  constructor(
    private readonly client: PoolClient,
    private readonly folder: PublishedFolder,
    private readonly frame: FrameProps,
  ) {}

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
    await this.#writeLists(catalogue);
  }

  /** Writes every page again in today's form: an operator's decision, never the publisher's own. */
  async writeAll(): Promise<number> {
    const catalogue = await loadCatalogue(this.client);
    for (const { id } of catalogue.reports) await this.#publish(id);
    await this.#writeLists(catalogue);
    return catalogue.reports.length;
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

  /** A publication that cannot be drawn must not keep the others waiting: it is named and left. */
  #draw(id: number, read: () => readonly Publication[]) {
    try {
      const versions = read();
      return { versions, files: reportFiles(this.frame, versions) };
    } catch (error) {
      log.error({ publication: id, error: String(error) }, "publication cannot be drawn");
      return null;
    }
  }

  async #writeLists(catalogue: Catalogue): Promise<void> {
    await this.folder.write([...listFiles(this.frame, catalogue, now()), await auditFile(this.client)]);
    await this.folder.seal();
  }

  #setAside(): readonly string[] {
    for (const [id, until] of this.#aside) if (until < performance.now()) this.#aside.delete(id);
    return [...this.#aside.keys()];
  }
}

const BATCH = 50;

/** How long something that cannot be published is left alone; milliseconds. */
const ASIDE = 60_000;

const NOT_INDEXED = `
SELECT p.id FROM publications p JOIN outbox b ON b.publication_id = p.id AND b.done_at IS NOT NULL
WHERE NOT EXISTS (SELECT FROM search_entries s WHERE s.publication_id = p.id)`;
