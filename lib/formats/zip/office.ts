import { refuse } from "@/lib/report/refusal";
import { LARGEST_FILE } from "../decode";
import { kindOf, refusalOfOle } from "../kind";
import { NotXml, scanXml, type XmlVisitor } from "../xml/scan";
import { damaged, openZip } from "./open";

/** The wanted XML parts of an office file by path, and the file's name for what has to be refused. */
export type OfficeFile = { readonly name: string; readonly parts: ReadonlyMap<string, Uint8Array> };

/**
 * Opens a .docx or .xlsx far enough to hand out its parts; macros, pictures and whatever is embedded stay shut.
 * Refuses: too-large, unreadable (old, encrypted or damaged files, each with the way out).
 */
export async function openOffice(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean,
): Promise<OfficeFile> {
  if (bytes.length > LARGEST_FILE) throw refuse("too-large", `“${name}”超过20MB，请删去图片后再试`);
  if (bytes.length === 0) throw refuse("unreadable", `“${name}”是空文件`);
  const kind = kindOf(bytes);
  if (kind === "ole") throw refuse("unreadable", `“${name}”${refusalOfOle(bytes)}`);
  if (kind !== "zip") throw refuse("unreadable", `“${name}”不是.docx或.xlsx文件`);
  return { name, parts: await openZip(bytes, name, wanted) };
}

/** Walks a part of an office file. Refuses: unreadable, where it is missing or no XML. */
export function scanPart({ name, parts }: OfficeFile, path: string, visitor: XmlVisitor): void {
  const part = parts.get(path);
  if (!part) throw damaged(name);
  try {
    scanXml(new TextDecoder("utf-8", { fatal: true }).decode(part), visitor);
  } catch (thrown) {
    if (thrown instanceof NotXml || thrown instanceof TypeError) throw damaged(name);
    throw thrown;
  }
}

/** The name of an element without its prefix: files differ in theirs. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
