/** `2019` and `2021` are the years the State's form was issued, not the years reported. */
export type EditionId = "2019" | "2021";

/** A stable public id such as `applications:result:granted|natural`; never contains a dot. */
export type CellId = string;

/** count: integer ≥ 0 · signed: integer · money: 万元 with at most four decimals, kept as whole 元. */
export type Quantity = "count" | "signed" | "money";

/** A row or column of a table, or a group of them: a tree whose leaves carry the figures. */
export type Node = {
  readonly key: string;
  /** As the State prints it; empty where the form prints none. */
  readonly label: string;
  /** The sum of every other leaf beside it under the same parent. */
  readonly total?: true;
  readonly quantity?: Quantity;
  readonly unit?: string;
  /** Articles of the 政府信息公开条例 behind the line. */
  readonly articles?: string;
  /** How to fill it in, for the clerk and the citizen. */
  readonly help?: string;
  readonly children?: readonly Node[];
};

/** Σ left = Σ right in every column; the rows are named by key path. */
export type Balance = { readonly left: readonly string[]; readonly right: readonly string[] };

/** A stock: this year's level = last year's level + flows in − flows out (X-VALID). */
export type Stock = {
  readonly level: CellId;
  readonly plus: readonly CellId[];
  readonly minus: readonly CellId[];
};

/** Rows × columns under one heading; 表二 has several, 表三 and 表四 one each. */
export type Band = {
  readonly heading?: string;
  /** What stands in the corner above the row heads. */
  readonly corner: string;
  readonly rows: readonly Node[];
  readonly columns: readonly Node[];
};

export type TableId = "disclosure" | "applications" | "disputes";

export type Table = {
  readonly id: TableId;
  /** First part of every cell id of the table. */
  readonly prefix: string;
  /** Printed between the row's and the column's part of a cell id. */
  readonly join: ":" | "|";
  /** 二, 三, 四: also the number in the rule ids T2-, T3-, T4-. */
  readonly ordinal: 2 | 3 | 4;
  readonly bands: readonly Band[];
  readonly balances: readonly Balance[];
  /** Last year's row → this year's row, column by column (X-CARRY). */
  readonly carry: readonly { readonly from: string; readonly to: string }[];
  readonly stocks: readonly Stock[];
};

/** The ids of the pieces of prose, in the order of print. */
export type PartId =
  | "preface"
  | "overview:lead"
  | "overview:proactive"
  | "overview:onRequest"
  | "overview:management"
  | "overview:platform"
  | "overview:supervision"
  | "problems"
  | "improvements"
  | "other:fee"
  | "other:rest";

export type Part = {
  readonly id: PartId;
  /** Printed above the part; absent where the form prints none. */
  readonly heading?: string;
  /** What the clerk sees above the field. */
  readonly label: string;
  readonly help: string;
  /** The report is incomplete without it. */
  readonly required: boolean;
};

export type Section = {
  readonly id: "overview" | "disclosure" | "applications" | "disputes" | "problems" | "other";
  /** 一 … 六 */
  readonly numeral: string;
  readonly heading: string;
  readonly parts: readonly Part[];
  readonly table?: Table;
};

export type Edition = {
  readonly id: EditionId;
  readonly name: string;
  readonly instrument: string;
  readonly firstYear: number;
  /** Last report year it applies to; null while in force. */
  readonly lastYear: number | null;
  /** Before section one; optional in practice. */
  readonly preface: Part;
  readonly sections: readonly Section[];
};
