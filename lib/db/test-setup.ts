import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

// Before a test file's own imports: a fresh copy of the migrated database, and DATABASE_URL names it.
const server = inject("testServer");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const owner = new pg.Client({ connectionString: server.replace(/\/portal$/u, "/postgres") });
await owner.connect();
await owner.query(`CREATE DATABASE ${name} TEMPLATE portal`);
await owner.end();
process.env.DATABASE_URL = server.replace(/\/portal$/u, `/${name}`);
