import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { match } from "@/lib/document/match";
import { check } from "@/lib/report/check";
import { filingOf, printedFigure, writtenPart, type Entry } from "@/lib/report/draft";
import { textKey } from "@/lib/report/entries";
import type { Filing } from "@/lib/report/filing";
import type { Finding } from "@/lib/report/finding";
import { linkable, type Link } from "@/lib/report/narrative/linkable";
import { officeTypeOf } from "@/lib/report/office-type";
import { storedSpan, tokenOf } from "@/lib/report/tokens";
import { editionById } from "@/lib/template/editions";
import { printQuantity } from "@/lib/template/quantity";
import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf, partsOf } from "@/lib/template/walk";
import { readFile } from "./read";

const folder = fileURLToPath(new URL("../../../shared/reports/seeds/", import.meta.url));
const present = existsSync(folder);
if (!present) console.log("SKIPPED: shared/reports is not beside the checkout");
const names = present ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

type Draft = {
  readonly edition: Edition;
  readonly about: Pick<Filing, "office" | "year">;
  readonly entries: readonly Entry[];
};

/** A published report brought into a draft: figures as printed, totals left to the form, prose as it is. */
async function draftOf(name: string): Promise<Draft> {
  const reading = match(await readFile(readFileSync(folder + name), name));
  const edition = editionById(reading.edition);
  const fullName = reading.office ?? "某区某局";
  const figures = cellsOf(edition)
    .filter(({ total }) => !total)
    .map(({ id, quantity }) => ({ key: id, raw: printQuantity(reading.values[id] ?? null, quantity) }));
  const texts = partsOf(edition).map(({ id }) => ({ key: textKey(id), raw: reading.sections[id] ?? "" }));
  return {
    edition,
    about: {
      office: { fullName, shortName: fullName, type: officeTypeOf(fullName) },
      year: reading.year ?? 0,
    },
    entries: [...figures, ...texts],
  };
}

const filed = ({ edition, about, entries }: Draft) => filingOf(edition, about, entries);

/** What the text says against the tables. */
const AGAINST_TABLES = ["N-RECV", "N-ZERO", "N-DONE", "N-NORM", "N-DISP"];

function contradictions(draft: Draft): readonly Finding[] {
  return check(draft.edition, filed(draft), { previous: null }).findings.filter(({ rule }) =>
    AGAINST_TABLES.includes(rule),
  );
}

/** The draft with the numbers meant bound to their cells. */
function bound(draft: Draft, links: readonly Link[]): Draft {
  const { values } = filed(draft);
  const read = (key: string) => draft.entries.find((entry) => entry.key === key)?.raw ?? "";
  const entries = draft.entries.map(({ key, raw }) => {
    const own = links.filter(({ quote }) => textKey(quote.part) === key);
    return { key, raw: own.toSorted((a, b) => b.quote.start - a.quote.start).reduce(bind, raw) };
  });
  return { ...draft, entries };

  function bind(raw: string, { quote, cell }: Link): string {
    const written = writtenPart(quote.part, read, (id) => printedFigure(draft.edition, values, id));
    const { start, end } = storedSpan(written, quote);
    return raw.slice(0, start) + tokenOf(cell) + raw.slice(end);
  }
}

describe.runIf(present)("the figures in the text of published reports", () => {
  it("contradict the tables in the first of them alone, on the characters 17件 against 16", async () => {
    const drafts = await Promise.all(names.map(draftOf));
    const found = drafts.flatMap((draft, at) =>
      contradictions(draft).map((finding) => [names[at], finding] as const),
    );
    expect(found.map(([name, { quote, cells }]) => [name, quote?.text, cells])).toEqual([
      ["000.txt", "17件", ["applications:received:new|total"]],
    ]);
  });

  it("bound to their cells contradict nothing, and follow the table when it changes", async () => {
    for (const name of names) {
      const draft = await draftOf(name);
      const links = linkable(draft.edition, filed(draft));
      const live = bound(draft, links);
      expect(contradictions(live), name).toEqual([]);
      const received = links.find(({ cell }) => cell === "applications:received:new|total");
      if (!received) continue;
      const before = filed(live);
      const one = (before.values["applications:received:new|natural"] ?? 0) + 1;
      const entries = live.entries.map((entry) =>
        entry.key === "applications:received:new|natural" ? { ...entry, raw: String(one) } : entry,
      );
      const total = String((before.values[received.cell] ?? 0) + 1);
      const { part, start } = received.quote;
      const after = filed({ ...live, entries }).texts[part] ?? "";
      expect(after.slice(0, start)).toBe(before.texts[part]?.slice(0, start));
      expect(after.slice(start).startsWith(total), name).toBe(true);
    }
  });
});
