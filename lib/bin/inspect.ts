import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { LARGEST_FILE } from "@/lib/formats/decode";
import { examine, type Examination } from "@/lib/formats/checkup/examine";
import { writeJson } from "@/lib/formats/checkup/write-json";
import { writeText } from "@/lib/formats/checkup/write-text";
import { Refusal, refuse } from "@/lib/report/refusal";

/** Exit: 0 nothing worse than warnings, 1 errors in a report, 2 a file that cannot be read. */
async function inspect(args: readonly string[]): Promise<number> {
  const asked = optionsOf(args);
  if (!asked) {
    console.error("用法：npm run -s inspect -- [--json] 文件…");
    return 2;
  }
  const codes: number[] = [];
  for (const file of asked.files)
    codes.push(await inspectOne(file, { json: asked.json, first: codes.length === 0 }));
  return Math.max(...codes);
}

function optionsOf(args: readonly string[]): { json: boolean; files: readonly string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    return positionals.length > 0 ? { json: values.json, files: positionals } : null;
  } catch {
    return null;
  }
}

/** One file; whatever is wrong with it, the others still get their turn. */
async function inspectOne(file: string, { json, first }: { json: boolean; first: boolean }): Promise<number> {
  try {
    const examination = await examine(bytesOf(file), file);
    const gap = json || first ? "" : "\n";
    process.stdout.write(`${gap}${json ? writeJson(examination) : writeText(examination)}\n`);
    return hasErrors(examination) ? 1 : 0;
  } catch (error) {
    console.error(lineOf(error, file));
    return 2;
  }
}

function bytesOf(file: string): Uint8Array {
  const { size } = statSync(file);
  if (size > LARGEST_FILE) throw refuse("too-large", `“${file}”超过20MB，请删去图片后再试`);
  return readFileSync(file);
}

function hasErrors({ findings }: Examination): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function lineOf(error: unknown, file: string): string {
  if (error instanceof Refusal) return named(error.issues.map(({ message }) => message).join("；"), file);
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return `“${file}”不存在`;
  if (code === "EISDIR") return `“${file}”是文件夹，请给出文件`;
  if (code === "EACCES") return `“${file}”没有读取权限`;
  return `“${file}”无法读取：${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
}

/** Some refusals name the file, some know only its content. */
function named(message: string, file: string): string {
  return message.includes(file) ? message : `“${file}”：${message}`;
}

process.stdout.on("error", () => process.exit(process.exitCode ?? 0));
process.exitCode = await inspect(process.argv.slice(2));
