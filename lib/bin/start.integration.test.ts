import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { ROOT } from "./root";

const { pool, url } = testDatabase();

/** A first start builds the application. */
const BUILDING = 600_000;

let folder = "";
let running: Portal[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gior-start-"));
  // Started by root, the database runs as somebody else, who must get here.
  await chmod(folder, 0o755);
  running = [];
});
afterEach(async () => {
  for (const portal of running) await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

type Settings = Readonly<Record<string, string>>;

/** The start command as somebody at a terminal runs it. */
class Portal {
  said = "";
  private readonly npm: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(settings: Settings) {
    this.npm = spawn("npm", ["start", "--silent"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...bare(), ...places(), ...settings },
    });
    this.ended = once(this.npm, "close");
    for (const stream of [this.npm.stdout, this.npm.stderr])
      stream?.on("data", (chunk: Buffer) => (this.said += chunk.toString("utf8")));
    running.push(this);
  }

  /** Its address, once it serves. */
  async address(): Promise<string> {
    await expect
      .poll(() => /已启动：(\S+)\/|没有启动/u.exec(this.said)?.[0] ?? "", { timeout: BUILDING })
      .not.toBe("");
    const address = /已启动：(\S+)\//u.exec(this.said)?.[1];
    if (!address) throw new Error(this.said);
    return address;
  }

  async stop(): Promise<number | null> {
    this.npm.kill("SIGTERM");
    return this.end();
  }

  async end(): Promise<number | null> {
    await this.ended;
    return this.npm.exitCode;
  }
}

/** What a start that fails leaves behind: its one line and its exit code. */
async function failure(settings: Settings): Promise<{ code: number | null; lines: readonly string[] }> {
  const portal = new Portal(settings);
  const code = await portal.end();
  const lines = portal.said.split("\n").filter((line) => line !== "" && !line.startsWith("npm "));
  return { code, lines };
}

describe("a start that cannot succeed says why in one line and fails", () => {
  it("when the port is taken", async () => {
    const other = createServer().listen(0);
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await failure({ PORT: String(port) })).toEqual({
      code: 1,
      lines: [`没有启动：端口 ${port} 已被占用（EADDRINUSE），请用 PORT 指定另一个端口`],
    });
    other.close();
  });

  it("when the database cannot be reached", async () => {
    expect(await failure({ DATABASE_URL: "postgresql://portal@127.0.0.1:1/portal" })).toEqual({
      code: 1,
      lines: ["没有启动：连不上数据库（connect ECONNREFUSED 127.0.0.1:1）"],
    });
  });

  it("when the database does not let it in", async () => {
    const { code, lines } = await failure({ DATABASE_URL: url.replace(/:[^:@]+@/u, ":wrong@") });
    expect([code, lines]).toEqual([
      1,
      ['没有启动：连不上数据库（password authentication failed for user "portal"）'],
    ]);
  });

  it("when the database is newer than the code", async () => {
    await pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('future', 'x', '99991231235959_future', now(), 1)`,
    );
    expect(await failure({ DATABASE_URL: url })).toEqual({
      code: 1,
      lines: ["没有启动：数据库比程序新（含未知的迁移 99991231235959_future），请升级程序"],
    });
    await pool.query("DELETE FROM _prisma_migrations WHERE id = 'future'");
  });

  it.each([
    ["DATA_DIR", "数据目录"],
    ["PUBLISHED_DIR", "公开目录"],
  ])("when %s cannot be written", async (name, called) => {
    const file = join(folder, "file");
    await writeFile(file, "");
    expect(await failure({ [name]: join(file, "below") })).toEqual({
      code: 1,
      lines: [`没有启动：${called} ${join(file, "below")} 不能写入（ENOTDIR）`],
    });
  });

  it("when a setting says nothing usable", async () => {
    expect(await failure({ PORT: "many" })).toEqual({
      code: 1,
      lines: ["没有启动：环境变量不正确（PORT）"],
    });
  });
});

describe("npm start", () => {
  it(
    "serves, keeps a second start off its data, stops cleanly, and keeps everything for the next time",
    async () => {
      const portal = new Portal({});
      const address = await portal.address();
      expect((await fetch(`${address}/sign-in`)).status).toBe(200);
      const before = await (await fetch(`${address}/open-data/reports.json`)).text();
      expect(JSON.parse(before)).toMatchObject({ reports: expect.any(Array) });
      const second = await failure({});
      expect(second).toMatchObject({
        code: 1,
        lines: [expect.stringMatching(/^没有启动：数据目录 \S+ 正由另一个进程（PID \d+）使用$/u)],
      });
      expect((await fetch(`${address}/sign-in`)).status).toBe(200);
      expect(await portal.stop()).toBe(0);
      expect(portal.said).toContain("正在停止");

      const again = new Portal({});
      const moved = await again.address();
      expect(again.said).toContain("演示账号");
      expect(again.said).not.toContain("数据库结构已更新");
      expect(await (await fetch(`${moved}/open-data/reports.json`)).text()).toBe(before);
      expect(await again.stop()).toBe(0);
    },
    BUILDING,
  );

  it(
    "uses the database it is given, starts none of its own and loads no demo into it unasked",
    async () => {
      const portal = new Portal({ DATABASE_URL: url });
      const address = await portal.address();
      expect((await fetch(`${address}/`)).status).toBe(200);
      expect(portal.said).not.toContain("演示账号");
      expect((await pool.query("SELECT FROM offices")).rowCount).toBe(0);
      expect(await portal.stop()).toBe(0);
    },
    BUILDING,
  );
});

function places(): Settings {
  return {
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: join(folder, "data"),
    PUBLISHED_DIR: join(folder, "published"),
  };
}

/** The environment without what this suite set in it: as on a bare machine. */
function bare(): NodeJS.ProcessEnv {
  const foreign = /^(VITEST|NODE_ENV$|TEST|DATABASE_URL$|DEMO$|PUBLIC_URL$|NODE_OPTIONS$|npm_)/u;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}
