import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openZip } from "./open";
import { zipStream, type Packed } from "./stream";

const folder = await mkdtemp(join(tmpdir(), "zip-stream-"));
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<Packed> {
  const path = join(folder, String(Math.random()).slice(2));
  await writeFile(path, text);
  return { name, path, size: (await stat(path)).size, at: new Date("2025-01-20T02:00:00Z") };
}

describe("a zip that is sent while it is made", () => {
  it("holds every file byte for byte, as long as was said beforehand", async () => {
    const texts = new Map([
      ["区教育局（qjyj）/index.html", "<h1>报告</h1>".repeat(20_000)],
      ["区教育局（qjyj）/report.json", "{}"],
      ["区财政局（qczj）/index.html", ""],
    ]);
    const files = await Promise.all([...texts].map(([name, text]) => fileOf(name, text)));
    const { stream, size } = await zipStream(files);
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(bytes.length).toBe(size);
    const found = await openZip(bytes, "全部.zip", () => true);
    expect(new Map([...found].map(([name, part]) => [name, new TextDecoder().decode(part)]))).toEqual(texts);
  });

  it("breaks off where a file is gone or has changed, and never looks whole", async () => {
    const file = await fileOf("a.html", "abc");
    const longer = await zipStream([{ ...file, size: 2 }]);
    await expect(new Response(longer.stream).arrayBuffer()).rejects.toThrow();
    const gone = await zipStream([{ ...file, path: join(folder, "gone") }]);
    await expect(new Response(gone.stream).arrayBuffer()).rejects.toThrow();
  });
});
