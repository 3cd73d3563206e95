import { createHash } from "node:crypto";
import type pg from "pg";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { EditionId } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";
import { canonicalJson, contentOf } from "@/lib/report/content";

/** A little region, written as with psql: what the guards are tried on. */
export type World = {
  readonly region: number;
  readonly office: number;
  readonly clerk: number;
  readonly reviewer: number;
  readonly season: number;
  readonly report: number;
};

type Client = Pick<pg.ClientBase, "query">;

/** Runs statements in one transaction, at the level of psql; gives what the body gives. */
export async function transaction<T>(pool: pg.Pool, body: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await body(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** Inserts a row and, unless told not to, the event about it. */
export async function insert(
  client: Client,
  table: string,
  row: Readonly<Record<string, unknown>>,
  witness = true,
) {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")}) RETURNING id`,
    Object.values(row),
  );
  const id = rows[0]?.id ?? 0;
  if (witness) await event(client, table, id);
  return id;
}

/** Says that something happened to a thing. */
export async function event(client: Client, subject: string, id: number): Promise<void> {
  await client.query("INSERT INTO events (kind, subject, subject_id) VALUES ('tried', $1, $2)", [
    subject,
    id,
  ]);
}

let worlds = 0;

/** A region with an office, a clerk, a reviewer, a season and a report in draft. */
export async function createWorld(pool: pg.Pool, year = 2024): Promise<World> {
  worlds += 1;
  const n = worlds;
  return transaction(pool, async (client) => {
    const region = await insert(client, "offices", officeRow("region", `r${n}`));
    const office = await insert(client, "offices", { ...officeRow("bureau", `o${n}`), region_id: region });
    const clerk = await insert(client, "accounts", accountRow("clerk", office, n));
    const reviewer = await insert(client, "accounts", accountRow("reviewer", region, n));
    const edition = year <= 2020 ? "2019" : "2021";
    const season = await insert(client, "seasons", seasonRow(region, year, edition));
    const report = await insert(client, "reports", { office_id: office, year, season_id: season, edition });
    return { region, office, clerk, reviewer, season, report };
  });
}

/** A revision row of the report: content and array agree and the hash is that of the content. */
export function revisionRow(
  world: World,
  values: Values,
  about: { number?: number; edition?: EditionId } = {},
) {
  const edition = editionById(about.edition ?? "2021");
  const year = edition.id === "2019" ? 2019 : 2024;
  const office = { fullName: "云栖区水务局", shortName: "水务局", type: "bureau" } as const;
  const content = canonicalJson(contentOf(edition, { office, year, values, texts: {} }, []));
  return {
    report_id: world.report,
    number: about.number ?? 1,
    edition: edition.id as string,
    archive: false,
    values: cellsOf(edition).map(({ id }) => values[id] ?? null),
    content,
    content_sha256: sha256(content),
    judgement: JSON.stringify({ findings: [], ledger: [] }),
    created_by: world.clerk,
  };
}

/** All cells 0: every equation holds. */
export function zeros(id: EditionId = "2021"): Record<string, number | null> {
  return Object.fromEntries(cellsOf(editionById(id)).map((cell) => [cell.id, 0]));
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Submits the report with these figures; gives the revision's id. */
export async function submit(
  pool: pg.Pool,
  world: World,
  row: Readonly<Record<string, unknown>>,
): Promise<number> {
  return transaction(pool, async (client) => {
    const revision = await insert(client, "revisions", row, false);
    await move(client, world.report, "submitted", revision);
    return revision;
  });
}

/** Moves the report, with its event. */
export async function move(client: Client, report: number, state: string, revision?: number): Promise<void> {
  await client.query("UPDATE reports SET state = $2, revision_id = coalesce($3, revision_id) WHERE id = $1", [
    report,
    state,
    revision ?? null,
  ]);
  await event(client, "reports", report);
}

function officeRow(type: string, slug: string) {
  return { type, full_name: `单位${slug}`, short_name: slug, slug };
}

function accountRow(role: string, office: number, n: number) {
  return { office_id: office, username: `${role}${n}`, name: role, role, password_hash: "x" };
}

function seasonRow(region: number, year: number, edition: string) {
  return {
    region_id: region,
    year,
    edition,
    // Open for long, whichever year it is for: what is tried here is not when it is begun.
    opens_at: "2020-01-01",
    campaign_due: `${year + 1}-01-20`,
    legal_due: `${year + 1}-01-31`,
  };
}
