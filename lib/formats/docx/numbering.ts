import { scanPart, type OfficeFile } from "../zip/office";
import { numeral } from "./numerals";
import { wordsOnly } from "./words";

/** The list a paragraph says it belongs to; a part it does not say comes from its style. */
export type ListPlace = { readonly list: string | null; readonly level: number | null };

/** Gives the number Word would print before a paragraph, "" for none; has to see every paragraph in order. */
export type Numbering = (style: string | null, place: ListPlace) => string;

/**
 * The automatic numbers of a document: 「（一）」 and 「1.」 are often no text at all but counted by Word, and
 * would be lost with it.
 */
export function numberingOf(file: OfficeFile): Numbering {
  const { lists, levels } = listsIn(file);
  const styles = stylesIn(file);
  const counts = new Map<string, number[]>();
  return (style, place) => {
    const inherited = styleOf(style, styles);
    const list = lists.get(place.list ?? inherited.list ?? "");
    const own = list && (levels.get(list.kind) ?? []);
    if (!own) return "";
    const byStyle = own.findIndex((level) => level?.style !== undefined && level.style === style);
    const at = place.level ?? inherited.level ?? Math.max(byStyle, 0);
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    count[at] = (count[at] ?? (list.starts.get(at) ?? own[at]?.start ?? 1) - 1) + 1;
    count.length = at + 1;
    return printed(own, count, at);
  };
}

type Level = { start: number; format: string; text: string; style: string | undefined };
type Levels = (Level | undefined)[];
type List = { readonly kind: string; readonly starts: Map<number, number> };

function printed(levels: Levels, count: readonly number[], at: number): string {
  const level = levels[at];
  if (!level || level.format === "bullet" || level.format === "none") return "";
  return level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const above = Number(digit) - 1;
    return numeral(count[above] ?? levels[above]?.start ?? 1, levels[above]?.format ?? "decimal");
  });
}

function listsIn(file: OfficeFile): { lists: Map<string, List>; levels: Map<string, Levels> } {
  const lists = new Map<string, List>();
  const levels = new Map<string, Levels>();
  if (!file.parts.has(PART)) return { lists, levels };
  let kind = "";
  let list = "";
  let at = 0;
  const level = () => levels.get(kind)?.[at];
  scanPart(
    file,
    PART,
    wordsOnly({
      open: (name, value) => {
        const said = value("val") ?? "";
        const number = Number(said);
        if (name === "abstractNum") levels.set((kind = value("abstractNumId") ?? ""), []);
        if (name === "num") list = value("numId") ?? "";
        if (name === "abstractNumId" && list !== "") lists.set(list, { kind: said, starts: new Map() });
        if (name === "lvl" || name === "lvlOverride") at = levelNumber(value("ilvl"));
        if (name === "lvl" && list === "")
          (levels.get(kind) ?? [])[at] = { start: 1, format: "decimal", text: "", style: undefined };
        if (name === "startOverride" && Number.isInteger(number)) lists.get(list)?.starts.set(at, number);
        const open = list === "" ? level() : undefined;
        if (!open) return;
        if (name === "start" && Number.isInteger(number)) open.start = number;
        if (name === "numFmt") open.format = said;
        if (name === "lvlText") open.text = said;
        if (name === "pStyle") open.style = said;
      },
      close: (name) => {
        if (name === "num") list = "";
      },
    }),
  );
  return { lists, levels };
}

const PART = "word/numbering.xml";

/** Word knows nine levels. */
function levelNumber(said: string | undefined): number {
  const level = Number(said ?? 0);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level : 0;
}

type Style = { above: string | null; list: string | null; level: number | null };

function stylesIn(file: OfficeFile): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  if (!file.parts.has("word/styles.xml")) return styles;
  let open: Style | undefined;
  scanPart(
    file,
    "word/styles.xml",
    wordsOnly({
      open: (name, value) => {
        const said = value("val") ?? "";
        if (name === "style")
          styles.set(value("styleId") ?? "", (open = { above: null, list: null, level: null }));
        if (!open) return;
        if (name === "basedOn") open.above = said;
        if (name === "numId") open.list = said;
        if (name === "ilvl") open.level = levelNumber(said);
      },
      close: (name) => {
        if (name === "style") open = undefined;
      },
    }),
  );
  return styles;
}

/** Styles rest on one another; ten deep is deeper than any. */
function styleOf(id: string | null, styles: ReadonlyMap<string, Style>): ListPlace {
  let style = styles.get(id ?? "");
  for (let depth = 0; style && style.list === null && depth < 10; depth += 1)
    style = styles.get(style.above ?? "");
  return style ?? { list: null, level: null };
}
