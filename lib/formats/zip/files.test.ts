import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { Refusal } from "@/lib/report/refusal";
import { filesInZip, type PackLimits } from "./files";
import { packZip } from "./pack";

const LIMITS: PackLimits = { files: 5, bytes: 60 * 1024 * 1024 };
const text = (words: string) => new TextEncoder().encode(words);

async function packed(entries: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** Each file with what it holds, or why it was refused; or the refusal of the whole. */
async function filesOf(
  bytes: Uint8Array,
  limits = LIMITS,
): Promise<Readonly<Record<string, string>> | string> {
  const found: Record<string, string> = {};
  try {
    for await (const file of filesInZip(bytes, "年报.zip", limits))
      found[file.path] = "refusal" in file ? `✖ ${file.refusal}` : new TextDecoder().decode(file.bytes);
    return found;
  } catch (thrown) {
    if (thrown instanceof Refusal) return `${thrown.code} ${thrown.issues[0]?.message}`;
    throw thrown;
  }
}

/** Bytes replaced wherever they stand: in the header of an entry and in the directory. */
function replaced(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) copy.set(to, at);
  return copy;
}

/** The flags of every entry changed in the directory. */
function flagged(bytes: Uint8Array, change: (flags: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  const listed = Buffer.from("504b0102", "hex");
  for (let at = copy.indexOf(listed); at >= 0; at = copy.indexOf(listed, at + 4))
    copy.writeUInt16LE(change(copy.readUInt16LE(at + 8)), at + 8);
  return copy;
}

describe("a zip of past reports", () => {
  it("gives its files with their folders, and not what the system added", async () => {
    const zip = await packed({
      "2022/教育局.md": text("教育"),
      "2022/水务局.md": text("水务"),
      "__MACOSX/2022/._教育局.md": text("x"),
      "2022/.DS_Store": text("x"),
      "2022/Thumbs.db": text("x"),
      "2022/~$教育局.docx": text("x"),
    });
    expect(await filesOf(zip)).toEqual({ "2022/教育局.md": "教育", "2022/水务局.md": "水务" });
  });

  it("of an old system has its names in GBK", async () => {
    const zip = packZip(new Map([["AAAA.md", text("一")]]));
    const gbk = Buffer.from("bdccd3fd", "hex");
    const old = flagged(replaced(zip, text("AAAA"), gbk), (flags) => flags & ~0x0800);
    expect(await filesOf(old)).toEqual({ "教育.md": "一" });
  });

  it("with tricks in it refuses those one by one and gives the others", async () => {
    const paths = ["../外面.md", "/etc/一.md", "C:\\一.md", "里面.zip", "好.md"];
    expect(await filesOf(packZip(new Map(paths.map((path) => [path, text("好")]))))).toEqual({
      "../外面.md": expect.stringContaining("路径指向包外"),
      "/etc/一.md": expect.stringContaining("路径指向包外"),
      "C:/一.md": expect.stringContaining("路径指向包外"),
      "里面.zip": expect.stringContaining("先解压"),
      "好.md": "好",
    });
  });

  it("refuses bombs and files that are too large, empty or locked, each alone", async () => {
    const zip = await packed({
      "炸弹.md": new Uint8Array(12 * 1024 * 1024),
      "大.md": new Uint8Array(21 * 1024 * 1024),
      "空.md": new Uint8Array(),
      "好.md": text("好"),
    });
    expect(await filesOf(zip)).toEqual({
      "炸弹.md": expect.stringContaining("展开后过大"),
      "大.md": expect.stringContaining("超过20MB"),
      "空.md": expect.stringContaining("空文件"),
      "好.md": "好",
    });
    const locked = flagged(packZip(new Map([["锁.md", text("x")]])), (flags) => flags | 1);
    expect(await filesOf(locked)).toEqual({ "锁.md": expect.stringContaining("密码") });
  });

  it("that lies about one file loses that one alone", async () => {
    const zip = packZip(
      new Map([
        ["坏.md", text("坏坏坏")],
        ["好.md", text("好")],
      ]),
    );
    const changed = Buffer.from(zip);
    const at = changed.indexOf(text("坏坏坏"));
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    expect(await filesOf(changed)).toEqual({ "坏.md": expect.stringContaining("已损坏"), "好.md": "好" });
  });

  it("with a path twice gives the first", async () => {
    const two = new Map([
      ["甲.md", text("一")],
      ["乙.md", text("二")],
    ]);
    const zip = replaced(packZip(two), text("乙.md"), text("甲.md"));
    const found: string[] = [];
    for await (const file of filesInZip(zip, "年报.zip", LIMITS))
      found.push("refusal" in file ? file.refusal : new TextDecoder().decode(file.bytes));
    expect(found).toEqual(["一", expect.stringContaining("两次")]);
  });

  it("of too many files, too much in all, or that is none is refused whole", async () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.md`, text("x")]));
    expect(await filesOf(await packed(many))).toMatch(/^too-large .*6个文件，一批最多5个/u);
    const large = await packed({ "a.md": new Uint8Array(1024 * 1024) });
    expect(await filesOf(large, { files: 5, bytes: 1000 })).toMatch(/^too-large/u);
    expect(await filesOf(text("not a zip"))).toMatch(/^unreadable/u);
    expect(await filesOf(large.subarray(0, 40))).toMatch(/^unreadable/u);
  });
});
