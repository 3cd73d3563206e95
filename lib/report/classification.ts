import type { Edition, Node } from "@/lib/template/vocabulary";
import { cellsOf, type Cell } from "@/lib/template/walk";
import { QUESTIONS } from "./classification-tree";

/** The steps of deciding an application, in the order in which they are taken. */
export const STEPS = ["何时", "补正", "是不是", "谁负责", "有没有", "给不给", "怎么给"] as const;

export type Step = (typeof STEPS)[number];

export type Question = {
  readonly id: string;
  readonly step: Step;
  readonly ask: string;
  readonly answers: readonly Answer[];
};

export type Answer = {
  readonly label: string;
  /** The next question by its id, or the end. */
  readonly to: string | Ending;
};

/** Where an application is counted, and how the reply may put it. */
export type Ending = {
  /** Key paths of rows of 表三, most particular first: the first the edition has. */
  readonly rows: readonly string[];
  /** A model sentence, to be adapted to the case; null where nothing is replied. */
  readonly reply: string | null;
  /** What is easily confused with it. */
  readonly care?: string;
};

/** One way through the tree: what was answered to what, and where it ends. */
export type Course = {
  readonly taken: readonly { readonly question: Question; readonly answer: Answer }[];
  readonly ending: Ending;
};

/** The first question. */
export function firstQuestion(): Question {
  return questionOf(QUESTIONS[0]?.id ?? "");
}

/** The question of an id. Refuses: an id no question has. */
export function questionOf(id: string): Question {
  const found = QUESTIONS.find((question) => question.id === id);
  if (!found) throw new RangeError(`no question ${id}`);
  return found;
}

/** Every way through the tree. */
export function coursesOf(from: Question = firstQuestion(), taken: Course["taken"] = []): readonly Course[] {
  return from.answers.flatMap((answer) => {
    const so = [...taken, { question: from, answer }];
    if (typeof answer.to !== "string") return [{ taken: so, ending: answer.to }];
    return coursesOf(questionOf(answer.to), so);
  });
}

/** The ways that end in a row of an edition. */
export function coursesTo(edition: Edition, row: string): readonly Course[] {
  return coursesOf().filter(({ ending }) => rowOf(edition, ending) === row);
}

/** The row of an edition an ending stands for. Refuses: an edition without any of its rows. */
export function rowOf(edition: Edition, { rows }: Ending): string {
  const found = rows.find((row) => figuresIn(edition, row).length > 0);
  if (found === undefined) throw new RangeError(`no row ${rows.join()}`);
  return found;
}

/** The typed figures of a row, a column each. */
export function figuresIn(edition: Edition, row: string): readonly Cell[] {
  return cellsOf(edition).filter(
    (cell) => cell.table.id === "applications" && !cell.total && rowKeyOf(cell) === row,
  );
}

/** A row of 表三 by its key path, as public ids spell it. */
export function rowKeyOf({ row }: { readonly row: readonly Node[] }): string {
  return row.map(({ key }) => key).join(":");
}
