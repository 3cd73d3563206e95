import { fold } from "@/lib/document/fold";

/** What is read of a register. */
export type Field = "received" | "applicant" | "result" | "detail" | "replied";

/** Where the heads stand, which column is which, and the heads of what is left out. */
export type Header = {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly dropped: readonly string[];
};

/** What has to be there, as the template calls it. */
export const FIELD_NAMES = {
  received: "收到日期",
  applicant: "申请人类型",
  result: "处理结果",
  replied: "答复日期",
} as const;

/** The row of heads among the first rows of a table; null where no two of the columns are there. */
export function headerOf(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of rows.slice(0, DEEPEST).entries()) {
    const columns = columnsOf(cells);
    if (known(columns) >= 2 && known(columns) > known(best?.columns ?? {}))
      best = { row, columns, dropped: [] };
  }
  return best && { ...best, dropped: droppedOf(rows, best) };
}

/** Columns that must be there and are not, by the names of the template. */
export function missingIn({ columns }: Header): readonly string[] {
  return Object.entries(FIELD_NAMES).flatMap(([field, name]) => (field in columns ? [] : [name]));
}

/** Headings stand above the table, seldom more than a few. */
const DEEPEST = 30;

/** In the order of preference where a register has several of a kind. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  received: [
    ...["收到日期", "收到申请日期", "收到申请时间", "收到时间", "收件日期", "收件时间", "接收日期"],
    ...["登记日期", "登记时间", "受理日期", "受理时间", "申请日期", "申请时间", "提交日期", "提交时间"],
  ],
  applicant: [
    ...["申请人类型", "申请人类别", "申请人性质", "申请人分类", "申请人身份", "申请主体类型"],
    ...["申请主体类别", "申请主体", "主体类型", "主体类别", "申请人情况"],
  ],
  result: [
    ...["处理结果", "办理结果", "答复类型", "答复结果", "处理决定", "处理决定类型", "处理结果类型"],
    ...["办理结果类型", "答复决定类型", "处理类型", "本年度办理结果"],
  ],
  detail: ["具体情形", "情形", "处理情形", "适用情形", "具体类型", "具体理由", "不予公开情形", "细类"],
  replied: [
    ...["答复日期", "答复时间", "作出答复日期", "答复书日期", "回复日期", "回复时间"],
    ...["办结日期", "办结时间"],
  ],
};

function columnsOf(cells: readonly string[]): Header["columns"] {
  const heads = cells.map(headOf);
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const at = HEADS[field].map((head) => heads.indexOf(head)).find((found) => found >= 0);
    if (at !== undefined) columns[field] = at;
  }
  return columns;
}

const FIELDS = ["received", "applicant", "result", "detail", "replied"] as const;

function known(columns: Header["columns"]): number {
  return Object.keys(columns).filter((field) => field in FIELD_NAMES).length;
}

/** 「收到日期（年-月-日）*」 says 收到日期. */
function headOf(text: string): string {
  return fold(text.replace(/[（(][^（()）]*[）)]/gu, ""));
}

/** Named by their heads alone: what stands below them is nobody's business here. */
function droppedOf(rows: readonly (readonly string[])[], { row, columns }: Header): readonly string[] {
  const used = new Set(Object.values(columns));
  const heads = rows[row] ?? [];
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const names = Array.from({ length: Math.min(widest, MOST_COLUMNS) }, (_, at) => {
    const head = (heads[at] ?? "").replace(/\s+/gu, " ").trim().slice(0, 20);
    const filled = head !== "" || rows.slice(row + 1).some((cells) => (cells[at] ?? "").trim() !== "");
    return used.has(at) || !filled ? "" : head || `第${at + 1}列（没有标题）`;
  });
  return [...new Set(names.filter(Boolean))];
}

const MOST_COLUMNS = 100;
