import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/report/refusal";
import { openOffice } from "./office";
import { openZip } from "./open";
import { packZip } from "./pack";

const text = (words: string) => new TextEncoder().encode(words);
const all = () => true;

/** A container with deflated entries, its directory saying what `say` makes of the truth. */
function zipOf(
  entries: Readonly<Record<string, Uint8Array>>,
  say: (size: number) => number = (size) => size,
) {
  const parts: Buffer[] = [];
  const listing: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(say(content.length), 18);
    common.writeUInt16LE(Buffer.byteLength(path), 22);
    const name = Buffer.from(path);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    parts.push(Buffer.from("504b0304", "hex"), common, name, packed);
    listing.push(Buffer.from("504b01021400", "hex"), common, offset, name);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(listing);
  const end = Buffer.alloc(18);
  const count = Object.keys(entries).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, Buffer.from("504b0506", "hex"), end]);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => "nothing",
    (error: unknown) => error,
  );
  return thrown instanceof Refusal ? `${thrown.code} ${thrown.issues[0]?.message}` : String(thrown);
}

describe("a zip container", () => {
  it("gives the wanted entries and no others", async () => {
    const found = await openZip(zipOf({ "a.xml": text("<a/>"), "b.bin": text("b") }), "报告.docx", (path) =>
      path.endsWith(".xml"),
    );
    expect([...found.keys()]).toEqual(["a.xml"]);
    expect(new TextDecoder().decode(found.get("a.xml"))).toBe("<a/>");
  });

  it("packed again holds the same", async () => {
    const entries = new Map([["目录/一.xml", text("<a>一</a>")]]);
    expect(await openZip(packZip(entries), "报告.docx", all)).toEqual(
      new Map([["目录/一.xml", Buffer.from("<a>一</a>")]]),
    );
  });

  it("that would grow a thousandfold is refused before it grows", async () => {
    const bomb = zipOf({ "word/document.xml": new Uint8Array(24 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(30_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(openZip(bomb, "报告.docx", all))).toContain("too-large “报告.docx”展开后过大");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it("whose directory understates an entry is refused when the entry goes on", async () => {
    const lying = zipOf({ "word/document.xml": new Uint8Array(24 * 1024 * 1024) }, () => 1000);
    expect(await refusalOf(openZip(lying, "报告.docx", all))).toContain("unreadable “报告.docx”已损坏");
  });

  it("whose directory overstates an entry is refused", async () => {
    const lying = zipOf({ "word/document.xml": text("<a/>") }, (size) => size + 1);
    expect(await refusalOf(openZip(lying, "报告.docx", all))).toContain("已损坏");
  });

  it("of more entries or of a larger whole than any report is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.xml`, text("<a/>")]));
    expect(await refusalOf(openZip(zipOf(many), "报告.docx", all))).toContain("too-large");
    const noise = Buffer.from(Array.from({ length: 1024 }, (_, at) => (at * 7919) % 251));
    const large = Object.fromEntries(
      Array.from({ length: 3 }, (_, at) => [`${at}.xml`, Buffer.alloc(20 * 1024 * 1024, noise)]),
    );
    expect(await refusalOf(openZip(zipOf(large), "报告.docx", all))).toContain("too-large");
  });

  it("with an archive inside, a path that leads outside or the same path twice is refused", async () => {
    for (const path of ["word/more.zip", "../../etc/passwd", "/etc/passwd"])
      expect(await refusalOf(openZip(zipOf({ [path]: text("a") }), "报告.docx", all))).toMatch(
        /^unreadable/u,
      );
    const twice = zipOf({ "A.xml": text("1"), "a.xml": text("2") });
    expect(await refusalOf(openZip(twice, "报告.docx", all))).toContain("已损坏");
  });

  it("with one byte of an entry changed is refused or gives the same, wherever the byte is", async () => {
    const xml = "<a>行政许可 12 件，行政处罚 3 件</a>";
    const whole = zipOf({ "a.xml": text(xml) });
    for (let at = 35; at < whole.indexOf("504b0102", 0, "hex"); at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const found = await openZip(changed, "报告.docx", all).catch((error: unknown) => error);
      const said = found instanceof Map ? String(found.get("a.xml")) : found;
      expect(said === xml || said instanceof Refusal).toBe(true);
    }
  });
});

describe("an office file", () => {
  const ole = (word: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(word, "utf16le")]);

  it.each([
    ["EncryptedPackage", "取消密码"],
    ["WordDocument", "另存为.docx"],
    ["Workbook", "另存为.xlsx"],
    ["Something", "另存为.docx或.xlsx"],
  ])("of the old kind that holds %s is named with its way out", async (word, out) => {
    expect(await refusalOf(openOffice(ole(word), "报告", all))).toContain(out);
  });
});
