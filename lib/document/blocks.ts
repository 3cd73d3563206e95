import type { CellId, PartId, TableId } from "@/lib/template/vocabulary";

/**
 * The drawn form: every input becomes it, every output leaves it.
 * Readers give blocks without ids; `build` gives blocks whose cells know what they are.
 */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly part: PartId | null }
  | TableBlock;

export type TableBlock = {
  readonly kind: "table";
  /** Known when built from an edition; null when read from a file. */
  readonly table: TableId | null;
  readonly rows: readonly (readonly TableCell[])[];
  /** Where it stands in the file it was read from, where that kind of file tells. */
  readonly at?: TableOrigin;
};

/** The page of each row, or the worksheet with its first row and column, counted from 1. */
export type TableOrigin =
  | { readonly kind: "pages"; readonly pages: readonly number[] }
  | { readonly kind: "sheet"; readonly sheet: string; readonly row: number; readonly column: number };

/** One drawn cell; covered places of a span are not listed, as in HTML. */
export type TableCell = {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly role: "corner" | "column-head" | "row-head" | "figure" | "unknown";
  /** The figure it shows, when known. */
  readonly cell: CellId | null;
  /** Unique in the document, for `headers` of figures. */
  readonly id: string | null;
  readonly headers: readonly string[];
  readonly total: boolean;
};
