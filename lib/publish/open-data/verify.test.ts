import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentOf } from "@/lib/report/content";
import { typicalBureau } from "@/lib/samples/filings";
import { reportJson } from "../report-json";
import { hashOf, samplePublication, SITE } from "./sample-publication";

const HERE = join(process.cwd(), "lib/publish/open-data");
const hasPython = spawnSync("python3", ["--version"]).status === 0;
/** Where there is no Python, JavaScript alone must do. */
const SCRIPTS = [
  { program: "node", script: "verify.mjs" },
  ...(hasPython ? [{ program: "python3", script: "verify.py" }] : []),
];

let folder = "";
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "verify-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(SCRIPTS)("the independent script $script", ({ program, script }) => {
  const published = JSON.parse(reportJson(SITE, awkward()));

  it("finds a report valid by its own computation, however its file is laid out", async () => {
    expect(await run(published)).toEqual([0, expect.stringMatching(/^有效：/u)]);
    const turned = Object.fromEntries(Object.entries(published).reverse());
    expect(await run(turned)).toEqual([0, expect.stringContaining(published.publication.sha256)]);
  });

  it("finds it invalid once one cell was changed, one word, or the hash", async () => {
    const values = { ...published.values, "applications:received:new|natural": 999_999 };
    expect(await run({ ...published, values })).toEqual([1, expect.stringMatching(/^无效：/u)]);
    expect((await run({ ...published, title: `${published.title} ` }))[0]).toBe(1);
    const publication = { ...published.publication, sha256: "0".repeat(64) };
    expect((await run({ ...published, publication }))[0]).toBe(1);
  });

  async function run(report: unknown): Promise<[code: number, said: string]> {
    const path = join(folder, `${program}.json`);
    await writeFile(path, JSON.stringify(report, null, 3));
    return new Promise((resolve) => {
      execFile(program, [join(HERE, script), path], (error, stdout) =>
        resolve([typeof error?.code === "number" ? error.code : 0, stdout]),
      );
    });
  }
});

/** Money of every length, and words that canonical JSON must escape or must leave alone. */
function awkward() {
  const { edition, filing } = typicalBureau(2025);
  const values = { ...filing.values, "disclosure:a20_8:fee:amountWan": 1 };
  const texts = {
    ...filing.texts,
    problems: '引号" 反斜线\\ 制表\t换行\n \u2028 \u007f 𠮷 é é </script> \u0001',
  };
  const content = contentOf(edition, { ...filing, values, texts }, []);
  return { ...samplePublication({ edition, filing }), content, sha256: hashOf(content) };
}
