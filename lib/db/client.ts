import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient, type Prisma } from "./generated/client";

type Reads =
  | "findUnique"
  | "findUniqueOrThrow"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "count"
  | "aggregate"
  | "groupBy";

type Model = Uncapitalize<Prisma.ModelName>;

/** The store as everybody sees it: it can be read. Writing is done in a command. */
export type Db = { readonly [M in Model]: Pick<PrismaClient[M], Reads> };

type Store = { readonly pool: pg.Pool; readonly client: PrismaClient };

/** One store a process, however many bundles load this file. */
const held = globalThis as typeof globalThis & { giorStore?: Store };

/** The whole client, for `command` alone. */
export const store: Store = (held.giorStore ??= open());

/** Connections of their own for hot paths: single statements, the guards of the database below them. */
export const pool: pg.Pool = store.pool;

/** Reads through Prisma. */
export const db: Db = store.client;

/** Reads through `pg` on the hot paths; rows as they come. */
export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return (await pool.query<Row>(sql, [...values])).rows;
}

/** Closes every connection: at the end of a process or of a test file. */
export async function disconnect(): Promise<void> {
  await store.client.$disconnect();
  if (!pool.ended) await pool.end();
}

function open(): Store {
  const pool = new pg.Pool({
    // A build loads this file without a database; a query without one fails by this name.
    connectionString: env().DATABASE_URL ?? "postgresql://database-url-is-not-set.invalid/",
    application_name: "gior-portal",
    max: 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}
