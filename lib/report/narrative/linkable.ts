import type { CellId, Edition } from "@/lib/template/vocabulary";
import { amountOf } from "../amounts";
import type { Filing } from "../filing";
import type { Quote } from "../finding";
import { proseOf } from "./prose";
import type { Statement } from "./statement";
import { statementsOf } from "./statements";

/** A number of the prose, without its counting word, and the one cell it speaks of. */
export type Link = { readonly quote: Quote; readonly cell: CellId };

/** Every number of the prose that speaks of exactly one cell, whether it agrees with it or not. */
export function linkable(edition: Edition, filing: Filing): readonly Link[] {
  const statements = statementsOf(edition, filing, proseOf(edition, filing.texts));
  const spoken = new Map<string, Link | null>();
  for (const statement of statements) {
    const { numeral } = statement;
    if (!numeral) continue;
    const place = `${numeral.part}:${numeral.start}`;
    const link = linkOf(statement, edition, filing);
    const known = spoken.get(place);
    // 「复议、诉讼各1件」 counts two things at once.
    spoken.set(place, known === undefined || known?.cell === link?.cell ? link : null);
  }
  return [...spoken.values()].flatMap((link) => link ?? []);
}

/**
 * The cell a claim can be bound to: of the readings it agrees with the likeliest, else the likeliest of
 * all; null where that is a sum, or the claim is said in words or of another body.
 */
export function linkOf(statement: Statement, edition: Edition, filing: Filing): Link | null {
  const { numeral, readings, scope, stated } = statement;
  if (!numeral || scope !== "whole") return null;
  const agreeing = readings.filter((cells) => {
    const { known, complete } = amountOf(edition, filing.values, cells);
    return complete && known === stated;
  });
  const meant = agreeing.find(({ length }) => length === 1) ?? agreeing[0] ?? readings[0] ?? [];
  const [cell] = meant;
  return cell !== undefined && meant.length === 1 ? { quote: numeral, cell } : null;
}
