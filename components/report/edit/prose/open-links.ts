import { printedFigure } from "@/lib/report/draft";
import { numberOf } from "@/lib/report/narrative/figures";
import { linkable, type Link } from "@/lib/report/narrative/linkable";
import { isBound } from "@/lib/report/tokens";
import type { PartId } from "@/lib/template/vocabulary";
import type { Draft, Judged } from "../draft";
import { writtenAsJudged } from "./figure-now";

/** A number of the prose that speaks of a cell and does not follow it yet; `figure` is what the cell holds. */
export type OpenLink = Link & { readonly figure: string | null; readonly agrees: boolean };

/**
 * The numbers of one part that could be bound; none while the rules have not seen what stands there. The
 * same list as before while it says the same: a judgement of other places draws nothing here.
 */
export function openLinks(draft: Draft, judged: Judged, part: PartId): readonly OpenLink[] {
  const kept = KEPT.get(draft) ?? new Map<PartId, readonly OpenLink[]>();
  KEPT.set(draft, kept);
  const before = kept.get(part);
  const links = readLinks(draft, judged, part);
  if (before && JSON.stringify(before) === JSON.stringify(links)) return before;
  kept.set(part, links);
  return links;
}

const KEPT = new WeakMap<Draft, Map<PartId, readonly OpenLink[]>>();

function readLinks(draft: Draft, judged: Judged, part: PartId): readonly OpenLink[] {
  const { edition } = draft;
  const { values, texts } = judged.filing;
  const written = writtenAsJudged(draft, part);
  if (written.text !== (texts[part] ?? "")) return [];
  return linksOf(draft, judged)
    .filter(({ quote }) => quote.part === part && !isBound(written, quote))
    .map((link) => ({
      ...link,
      figure: printedFigure(edition, values, link.cell),
      agrees: numberOf(link.quote.text.normalize("NFKC")) === values[link.cell],
    }));
}

/** Read once for each judgement, however many parts ask. */
function linksOf({ edition }: Draft, judged: Judged): readonly Link[] {
  const known = LINKS.get(judged);
  if (known) return known;
  const links = linkable(edition, judged.filing);
  LINKS.set(judged, links);
  return links;
}

const LINKS = new WeakMap<Judged, readonly Link[]>();
