import type { Content } from "@/lib/report/content";
import { indexNumber } from "@/lib/report/index-number";
import { editionById } from "@/lib/template/editions";
import type { Edition } from "@/lib/template/vocabulary";
import type { Block } from "../blocks";
import { build } from "../build";
import { notesOf, type Notes } from "./notes";

/** A report as it is written into a file: what it says, and what tells this version from every other. */
export type Paper = {
  readonly edition: Edition;
  readonly content: Content;
  /** The drawn form, and the notes public with it. */
  readonly blocks: readonly Block[];
  /** 索引号 */
  readonly index: string;
  readonly version: number;
  /** SHA-256 of the canonical content, hex. */
  readonly sha256: string;
  /** Goes into the files instead of the time they were written at, so that the same report gives the same bytes. */
  readonly dated: Date;
  readonly published: boolean;
};

export type Identity = Pick<Notes, "waivers" | "archive"> & {
  readonly office: string;
  readonly number: number;
  readonly sha256: string;
  readonly dated: Date;
  readonly published: boolean;
};

/** In the properties of every file written from a paper, so that a reader knows it again. */
export const OWN_PAPER = "gior/paper/1";

/** Draws a content for its files; `office` is the slug in its address. */
export function paperOf(content: Content, identity: Identity): Paper {
  const { office, number, sha256, dated, published, waivers = [], archive = null } = identity;
  const { explanations, opening } = content;
  const edition = editionById(content.edition);
  return {
    edition,
    content,
    blocks: [...build(edition, content), ...notesOf({ explanations, waivers, opening, archive })],
    index: indexNumber(office, content.year, number),
    version: number,
    sha256,
    dated,
    published,
  };
}

/** Said on every page of what is not public yet; empty for a publication. */
export function markOf({ published }: Paper): string {
  return published ? "" : "未公开";
}

/** What identifies a file, on every page of it: 「索引号：jyj/2025-00001　第1版」 and the hash. */
export function identityLines({ index, version, sha256, published }: Paper): readonly [string, string] {
  return [
    published ? `索引号：${index}　第${version}版` : "未公开，仅供核对",
    `内容校验值（SHA-256）：${sha256}`,
  ];
}

/** A title as it is set: whole, or broken before its subject where it is longer than a line. */
export function titleLines(title: string): readonly string[] {
  const at = title.indexOf("政府信息公开");
  return title.length > TITLE_LINE && at > 0 ? [title.slice(0, at), title.slice(at)] : [title];
}

/** Signs of 二号 on a line. */
const TITLE_LINE = 20;
