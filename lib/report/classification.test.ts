import { describe, expect, it } from "vitest";
import { EDITIONS } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { coursesOf, coursesTo, figuresIn, rowKeyOf, rowOf, STEPS } from "./classification";
import { QUESTIONS } from "./classification-tree";

/** Rows of 表三 that are counted, not summed. */
const counted = (edition: (typeof EDITIONS)[number]) => [
  ...new Set(
    cellsOf(edition).flatMap((cell) =>
      cell.table.id === "applications" && !cell.row.at(-1)?.total ? [rowKeyOf(cell)] : [],
    ),
  ),
];

describe("which row an application is counted in", () => {
  it("is found at the end of every way, after at most nine questions", () => {
    const courses = coursesOf();
    expect(courses.length).toBeGreaterThan(25);
    for (const { taken } of courses) expect(taken.length).toBeLessThanOrEqual(9);
  });

  it.each(EDITIONS)("reaches every counted row of $name, and no other", (edition) => {
    const reached = new Set(coursesOf().map(({ ending }) => rowOf(edition, ending)));
    expect([...reached].toSorted()).toEqual(counted(edition).toSorted());
    for (const row of counted(edition)) {
      expect(coursesTo(edition, row), row).not.toEqual([]);
      expect(figuresIn(edition, row)).toHaveLength(6);
    }
  });

  it("is asked in the order in which an application is decided", () => {
    for (const { taken } of coursesOf()) {
      const steps = taken.map(({ question }) => STEPS.indexOf(question.step));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }
    const asked = new Set(coursesOf().flatMap(({ taken }) => taken.map(({ question }) => question.id)));
    expect(asked.size).toBe(QUESTIONS.length);
  });

  it("comes with a reply wherever something is replied", () => {
    for (const { ending } of coursesOf()) {
      const result = ending.rows[0]?.startsWith("result:") === true;
      expect(ending.reply !== null, ending.rows.join()).toBe(result);
      expect(`${ending.reply ?? "。"}${ending.care ?? ""}`).toMatch(/。$/u);
    }
  });
});
