import { printDate, printDaysLeft, printMoment, type Moment } from "./dates";
import type { DaysNow } from "./deadlines";

/** What an office is told of its days while it is its turn to submit. */
export type DayWords = {
  readonly tone: "plain" | "caution" | "error";
  readonly title: string;
  readonly more: string;
};

/** The one thing about the days that matters most now; null where the dates speak for themselves. */
export function dayWords(days: DaysNow): DayWords | null {
  const { opened, opens, closed, editUntil, daysLeft, label, due } = days;
  if (!opened) {
    return { tone: "plain", title: `填报于${printMoment(opens)}开始`, more: "在此之前不能开始填写。" };
  }
  if (closed && editUntil !== null) {
    return { tone: "error", title: `编辑已于${printDate(editUntil)}截止`, more: CLOSED };
  }
  const moved = extendedTo(days);
  if (daysLeft < 0) return { tone: "error", title: label, more: `${moved}${stillOpen(days)}` };
  if (daysLeft === 0) return { tone: "caution", title: label, more: `${moved}请在今天24时以前提交。` };
  if (daysLeft <= SOON) {
    return { tone: "caution", title: label, more: `${moved}请在${printDate(due)}以前提交。` };
  }
  return days.extended ? { tone: "plain", title: moved.slice(0, -1), more: `${label}。` } : null;
}

/** 1月15日前报送，剩 12 天；of a report that came back, by when it can still be changed. */
export function timeLeft(days: DaysNow | null, returned: boolean, now: Moment): string {
  if (days === null) return "";
  if (!returned) return `${printDate(days.due)}前报送，${days.label}`;
  const { editUntil } = days;
  return editUntil === null ? "" : `编辑截止${printDate(editUntil)}，${printDaysLeft(editUntil, now)}`;
}

const CLOSED = "不能再填写和提交；确需修改的，请联系区级管理员办理延期。";

/** From then on the days left are said beside the form and not only on its top. */
const SOON = 7;

/** 报送截止已延期至2026年1月24日。 Empty where no extension was given. */
function extendedTo({ extended, due, editUntil, dueMoved }: DaysNow): string {
  if (!extended) return "";
  if (dueMoved) return `报送截止已延期至${printDate(due)}。`;
  return editUntil === null ? "" : `编辑截止已延期至${printDate(editUntil)}。`;
}

function stillOpen({ due, editUntil }: DaysNow): string {
  const until = editUntil === null ? "" : `${printDate(editUntil)}以前`;
  return `报送截止日期是${printDate(due)}，${until}仍可填写和提交，请尽快提交。`;
}
