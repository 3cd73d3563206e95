import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { papers } from "@/lib/samples/papers";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { setType } from "./set-type";
import { TEMPLATE, typesetter } from "./compiler";
import { typedOf } from "./typed";

const OPEN = join(
  process.cwd(),
  "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
);
const [paper] = fc.sample(papers(EDITION_2021), { numRuns: 1, seed: 3 });
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "faces-"));
  const face = renamed(await readFile(OPEN), [
    ["Noto Sans SC", "KaiTi_GB2312"],
    ["NotoSansSC-Regular", "Licensed-OfOperator"],
  ]);
  await writeFile(join(folder, "楷体.ttf"), face);
});

afterAll(() => rm(folder, { recursive: true }));

describe("the faces of a PDF", () => {
  it("are embedded open ones, cut to what is used, where none are mounted", () => {
    const pdf = pdfWith(undefined);
    expect(facesIn(pdf)).toEqual(["NotoSansSC-Regular", "NotoSerifSC-Bold", "NotoSerifSC-Regular"]);
    expect(pdf.length).toBeLessThan(220 * 1024);
  });

  it("are the licensed ones an operator has mounted, by the names GB/T 9704 knows them by", () => {
    expect(facesIn(pdfWith(folder))).toContain("Licensed-OfOperator".slice(0, 18));
  });

  it("are open ones where the folder is not there", () => {
    expect(facesIn(pdfWith(join(folder, "nowhere")))).toHaveLength(3);
  });
});

function pdfWith(mounted: string | undefined): Buffer {
  if (!paper) throw new Error("no paper");
  return setType(typesetter(mounted), TEMPLATE, typedOf(paper));
}

/** Base names without the letters before them that say a face was cut. */
function facesIn(pdf: Buffer): readonly string[] {
  const names = [...pdf.toString("latin1").matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/gu)];
  return [...new Set(names.map(([, name = ""]) => name.replace(/-Identity-H$/u, "")))].toSorted();
}

/** The same face under other names of the same length: what a licensed one looks like from outside. */
function renamed(face: Buffer, names: readonly (readonly [string, string])[]): Buffer {
  const copy = Buffer.from(face);
  for (const [from, to] of names) {
    const [old, next] = [wide(from), wide(to.slice(0, from.length))];
    for (let at = copy.indexOf(old); at >= 0; at = copy.indexOf(old, at + 1)) copy.set(next, at);
  }
  return copy;
}

function wide(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}
