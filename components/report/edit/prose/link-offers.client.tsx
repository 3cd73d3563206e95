"use client";

import { useEffect } from "react";
import { nameOf } from "@/lib/report/amounts";
import { storedSpan } from "@/lib/report/tokens";
import type { PartId } from "@/lib/template/vocabulary";
import { applyRemedies } from "../findings/apply-remedy";
import { useDraft } from "../draft";
import { writtenAsJudged } from "./figure-now";
import { useLive } from "../live";
import { openLinks, type OpenLink } from "./open-links";
import type { Prose } from "./prose-view";

type LinkOffersProps = { readonly part: PartId; readonly prose: Prose };

/** Numbers that speak of one cell: underlined in the text, and below it offered to follow the table. */
export function LinkOffers({ part, prose }: LinkOffersProps) {
  const draft = useDraft();
  const links = useLive(draft.judged, (judged) => openLinks(draft, judged, part));
  useEffect(() => {
    const written = writtenAsJudged(draft, part);
    prose.mark(links.map(({ quote }) => storedSpan(written, quote)));
  }, [draft, links, part, prose]);
  if (links.length === 0) return null;
  const agreeing = links.filter(({ agrees }) => agrees);
  return (
    <details className="mt-1 text-sm" open={links.some(isContradicted)}>
      <summary className="min-h-6 py-0.5">文中有 {links.length} 个数字可以与表格关联，表改文随</summary>
      {agreeing.length > 1 && (
        <button type="button" className={LINK} onClick={() => bind(agreeing)}>
          全部关联（{agreeing.length}处）
        </button>
      )}
      <ul className="mt-1 grid gap-1">
        {links.map((link) => (
          <Offer key={`${link.quote.start}`} link={link} onBind={() => bind([link])} />
        ))}
      </ul>
    </details>
  );

  function bind(chosen: readonly OpenLink[]) {
    applyRemedies(
      draft,
      chosen.map(({ quote, cell }) => ({ kind: "link" as const, quote, cell })),
    );
    prose.view.focus();
  }
}

/** What the table holds and the text says otherwise; a cell still blank contradicts nothing. */
function isContradicted({ agrees, figure }: OpenLink): boolean {
  return !agrees && figure !== null;
}

function Offer({ link, onBind }: { readonly link: OpenLink; readonly onBind: () => void }) {
  const { edition } = useDraft();
  const { quote, cell, figure, agrees } = link;
  const name = nameOf(edition, cell);
  const says = figure === null ? "还没有填" : agrees ? "与表一致" : `表中是${figure}`;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span>
        “{quote.text}” → {name}，
        <span className={isContradicted(link) ? "text-error font-medium" : "text-ink-soft"}>
          {isContradicted(link) && <span aria-hidden="true">≠ </span>}
          {says}
        </span>
      </span>
      <button type="button" className={LINK} onClick={onBind}>
        {isContradicted(link) ? `关联，改为${figure}` : "关联"}
        <span className="sr-only">
          ：“{quote.text}”，{name}
        </span>
      </button>
    </li>
  );
}

const LINK = "text-accent min-h-6 underline";
