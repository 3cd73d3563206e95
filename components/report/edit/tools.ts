import { duesOf, type Due } from "@/lib/report/due-figures";
import { isSigned, type Signature } from "@/lib/report/signatures";
import { editionById } from "@/lib/template/editions";
import type { CellId } from "@/lib/template/vocabulary";
import type { EditedReport } from "./draft";
import { Live } from "./live";

/** What helps to know what to type, beside the figures themselves. */
export class Tools {
  /** Figures that are settled before anything is typed. */
  readonly dues: ReadonlyMap<CellId, Due>;
  /** The locked figure whose reason is being written. */
  readonly unlocking = new Live<CellId | null>(null);
  /** Whether the note of the focused figure is open. */
  readonly noting = new Live(false);
  /** 「这件算哪一行」 is open: from a row, by its key path, or from the beginning. */
  readonly classifying = new Live<{ readonly row: string | null } | null>(null);
  /** Who declared, noted or marked what, and when. */
  readonly signed: Live<ReadonlyMap<string, Signature>>;
  readonly #clerk: string;

  constructor({ author, edition, office, previous, entries }: EditedReport) {
    const before = previous && { ...previous, edition: editionById(previous.edition) };
    this.dues = duesOf(editionById(edition), office, before);
    this.#clerk = author.name;
    this.signed = new Live(
      new Map(entries.flatMap(({ key, signed }) => (signed ? [[key, signed] as const] : []))),
    );
  }

  /** Notes that the clerk at this desk wrote an entry just now. */
  sign(key: string): void {
    if (!isSigned(key)) return;
    const signature = { by: this.#clerk, at: new Date() };
    this.signed.set(new Map([...this.signed.value, [key, signature]]));
  }
}
