import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/report/refusal";
import { decode, LARGEST_FILE } from "./decode";

const REPORT = "示范区教育局2023年政府信息公开工作年度报告\n一、总体情况\n";

/** The same text in GBK, character by character from the table of the decoder. */
function inGbk(text: string): Uint8Array {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder("gbk");
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((one) => (one < "\x80" ? [one.charCodeAt(0)] : (table.get(one) ?? []))),
  );
}

function inUtf16(text: string, big: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((one) => {
      const code = one.charCodeAt(0);
      return big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
    }),
  );
}

const utf8 = new TextEncoder().encode(REPORT);
const withMark = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

describe("a file is read in the encoding it has", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8],
    ["UTF-8 with a mark", withMark([0xef, 0xbb, 0xbf], utf8)],
    ["GBK", inGbk(REPORT)],
    ["UTF-16 with a mark", withMark([0xff, 0xfe], inUtf16(REPORT, false))],
    ["UTF-16, high bytes first", withMark([0xfe, 0xff], inUtf16(REPORT, true))],
    ["UTF-16 without a mark", inUtf16(REPORT, false)],
  ])("%s", (_, bytes) => {
    expect(decode(bytes, "a.txt")).toBe(REPORT);
  });

  it("GBK whose meta tag says gb2312", () => {
    const page = `<html><head><meta charset="gb2312"></head><body><p>${REPORT}</p></body></html>`;
    expect(decode(inGbk(page), "a.html")).toBe(page);
  });
});

describe("a file nobody can read ends in one clear sentence", () => {
  const noise = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256);
  it.each<[string, Uint8Array, string]>([
    ["empty", new Uint8Array(), "“a”是空文件"],
    ["only blanks", new TextEncoder().encode(" \n\n\t "), "“a”里没有文字"],
    ["noise", noise, "“a”不是文本文件，或者文字编码无法识别"],
    ["noughts", new Uint8Array(4_000), "“a”不是文本文件，或者文字编码无法识别"],
    ["PDF", new TextEncoder().encode("%PDF-1.7\n…"), "“a”是PDF文件，请另存为网页、文本或Markdown后再试"],
    [
      "Word",
      Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      "“a”是Word、Excel或压缩文件，请另存为网页、文本或Markdown后再试",
    ],
  ])("%s", (_, bytes, sentence) => {
    expect(messagesOf(() => decode(bytes, "a"))).toEqual(["unreadable", sentence]);
  });

  it("over 20 MB", () => {
    const bytes = new Uint8Array(LARGEST_FILE + 1).fill(65);
    expect(messagesOf(() => decode(bytes, "a"))).toEqual(["too-large", "“a”超过20MB，请删去图片后再试"]);
  });
});

function messagesOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...error.issues.map(({ message }) => message)];
  }
  return [];
}
