import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markText } from "@/lib/report/print-mark";
import { pictureOf, type Pose } from "./draw";
import { readQr } from "./read";
import { writeQr } from "./write";

const binary = (part: "reader" | "writer") =>
  new Uint8Array(readFileSync(`node_modules/zxing-wasm/dist/${part}/zxing_${part}.wasm`));
const [reader, writer] = [binary("reader"), binary("writer")];
const TEXT = markText({ reportId: 2_147_483_647, sha256: "0123456789abcdef".repeat(4) });
const code = await writeQr(TEXT, writer);

describe("the code on a print", () => {
  it("stays small enough to be read at 23 millimetres", () => {
    expect(code.size).toBeLessThanOrEqual(45);
  });

  it.each<[string, Pose]>([
    ["as printed", { scale: 8 }],
    ["scanned at 150 dpi", { scale: 3 }],
    ["upside down", { scale: 5, degrees: 180 }],
    ["lying on its side", { scale: 5, degrees: 90 }],
    ["laid askew on the glass", { scale: 5, degrees: 7 }],
    ["turned by a telephone", { scale: 6, degrees: 41 }],
    ["copied by a tired machine", { scale: 5, degrees: 2, noise: 90 }],
    ["scanned at 600 dpi", { scale: 13, degrees: -1, noise: 30 }],
  ])("is read %s", async (_, pose) => {
    expect(await readQr(pictureOf(code, pose), reader)).toEqual([TEXT]);
  });

  it("is read with a seal over a corner of it", async () => {
    const picture = pictureOf(code, { scale: 6 });
    const middle = picture.width / 2;
    for (let y = 0; y < 30; y += 1)
      for (let x = 0; x < 30; x += 1) picture.data.fill(120, at(x, y), at(x, y) + 3);
    expect(await readQr(picture, reader)).toEqual([TEXT]);

    function at(x: number, y: number): number {
      return ((middle + 20 + y) * picture.width + middle + 20 + x) * 4;
    }
  });

  it("is not seen on white paper, and a file that is no picture is refused", async () => {
    const white = { width: 200, height: 200, data: new Uint8ClampedArray(160_000).fill(255) };
    expect(await readQr(white, reader)).toEqual([]);
    await expect(readQr(new Uint8Array(2_000).fill(7), reader)).rejects.toMatchObject({ code: "unreadable" });
  });
});
