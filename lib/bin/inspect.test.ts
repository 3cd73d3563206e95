import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { build } from "@/lib/document/build";
import { writeText } from "@/lib/formats/text/write";
import { contentOf } from "@/lib/report/content";
import { textAgainstTable, typicalBureau, unbalanced } from "@/lib/samples/filings";
import type { Sample } from "@/lib/samples/sample";
import { cellsOf } from "@/lib/template/walk";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function report(name: string, { edition, filing }: Sample): string {
  return file(name, writeText(build(edition, contentOf(edition, filing, []))));
}

/** Runs the command as it is typed; answers what came out and the exit code. */
function inspect(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "inspect", "--", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  const complaints = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm warn"));
  return { status, stdout, complaints };
}

const sound = report("sound.txt", typicalBureau(2025));
const broken = report("broken.txt", unbalanced(2025));
const seventeen = report("seventeen.txt", textAgainstTable(2025));
const empty = file("empty.txt", "");
const noise = file(
  "noise.bin",
  Uint8Array.from({ length: 3_000 }, (_, at) => (at * at * 31) % 251),
);

describe("npm run inspect", () => {
  it("writes one line of JSON a file, with every cell of the edition", () => {
    const { status, stdout } = inspect("--json", sound, broken);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(1);
    expect(lines.map(({ file: name }) => name)).toEqual([sound, broken]);
    expect(Object.keys(lines[0] ?? {})).toEqual(
      "file title office year edition values sections unplaced findings".split(" "),
    );
    const { edition, filing } = typicalBureau(2025);
    const content = contentOf(edition, filing, []);
    expect(lines[0]).toMatchObject({
      title: content.title,
      office: content.office.name,
      year: 2025,
      edition: "2021",
    });
    expect(lines[0]?.["values"]).toEqual(content.values);
    expect(Object.keys(lines[0]?.["values"] ?? {})).toEqual(cellsOf(edition).map(({ id }) => id));
    expect(lines[0]?.["sections"]).toMatchObject({
      "overview:onRequest": content.sections["overview:onRequest"],
      "other:fee": content.sections["other:fee"],
    });
    expect(lines[1]?.["findings"]).toContainEqual(
      expect.objectContaining({ rule: "T3-BAL", severity: "error" }),
    );
  });

  it("ends with 0 where nothing is worse than a warning, and quotes what it found", () => {
    const { status, stdout } = inspect("--json", seventeen);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: "N-RECV", quote: "17件" }] });
  });

  it("names each file it cannot read in one line, does the others and ends with 2", () => {
    const { status, stdout, complaints } = inspect(empty, join(folder, "none.txt"), noise, folder, sound);
    expect(status).toBe(2);
    expect(complaints).toEqual([
      `“${empty}”是空文件`,
      `“${join(folder, "none.txt")}”不存在`,
      `“${noise}”不是文本文件，或者文字编码无法识别`,
      `“${folder}”是文件夹，请给出文件`,
    ]);
    expect(stdout).toContain("体检报告");
    expect(stdout).toContain("200格中读到200格");
  });

  it("says how it is used when it is given no file", () => {
    expect(inspect()).toMatchObject({
      status: 2,
      complaints: ["用法：npm run -s inspect -- [--json] 文件…"],
    });
  });

  it("needs no database", () => {
    const env = { ...process.env, DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
    expect(
      execFileSync("npm", ["run", "-s", "inspect", "--", sound], { cwd: root, env, encoding: "utf8" }),
    ).toContain("体检报告");
  });
});
