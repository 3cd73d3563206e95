import type { ClientBase } from "pg";
import { editionById } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { EditionId } from "@/lib/template/vocabulary";
import { cellsOf } from "@/lib/template/walk";

/** The figures of a publication, smallest units; blank is null. */
export type Figures = { readonly edition: EditionId; readonly values: Values };

/** Reads figures by publication. What is published never changes, so each is read once. */
export class FiguresRead {
  readonly #known = new Map<number, Figures>();

  constructor(private readonly from: Pick<ClientBase, "query">) {}

  async of(publications: readonly number[]): Promise<ReadonlyMap<number, Figures>> {
    const unknown = publications.filter((id) => !this.#known.has(id));
    if (unknown.length > 0) {
      const { rows } = await this.from.query<Row>(SELECT, [unknown]);
      for (const row of rows) this.#known.set(row.id, figuresOf(row));
    }
    return this.#known;
  }
}

type Row = {
  readonly id: number;
  readonly edition: string;
  readonly values: readonly (string | null)[];
};

/** The stored array is in the order of the edition's cells. */
export function figuresOf({ edition: id, values }: Pick<Row, "edition" | "values">): Figures {
  const edition = editionById(id);
  const figure = (digits: string | null | undefined) => (digits == null ? null : Number(digits));
  return {
    edition: edition.id,
    values: Object.fromEntries(cellsOf(edition).map(({ id: cell }, at) => [cell, figure(values[at])])),
  };
}

const SELECT = `
SELECT p.id, r.edition, r.values::text[] AS values
FROM publications p JOIN revisions r ON r.id = p.revision_id
WHERE p.id = ANY ($1::int[])`;
