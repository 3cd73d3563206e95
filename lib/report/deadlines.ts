import { dayOf, daysLeft, printDate, printDaysLeft, printMoment, type Moment } from "./dates";

/** The days of a season; those of a day as 2026-01-31. */
export type SeasonDays = {
  /** No report is begun before. */
  readonly opensAt: Moment;
  readonly campaignDue: string;
  /** The last day on which an office may edit and submit; null: no such day. */
  readonly editUntil: string | null;
  readonly legalDue: string;
};

/** 延期: other days for one office; `editUntil` null where only 报送截止 was moved. */
export type Extension = Pick<SeasonDays, "campaignDue" | "editUntil">;

/** How an office stands to the days of a season. */
export type DaysNow = {
  readonly opens: Moment;
  readonly due: string;
  readonly editUntil: string | null;
  readonly legal: string;
  readonly opened: boolean;
  /** Nothing is edited or submitted any more. */
  readonly closed: boolean;
  readonly extended: boolean;
  /** The extension moved 报送截止, and not the last day of editing alone. */
  readonly dueMoved: boolean;
  /** To 报送截止: 0 on the day itself, negative when late. */
  readonly daysLeft: number;
  /** 剩 12 天 · 今日截止 · 已逾期 3 天 */
  readonly label: string;
};

/** Where an office stands today, in China. An extension gives later days and never earlier ones; not that of the law. */
export function daysNow(season: SeasonDays, extension: Extension | null, now: Moment): DaysNow {
  const due = later(season.campaignDue, extension?.campaignDue);
  const editUntil =
    season.editUntil === null ? null : later(season.editUntil, extension?.editUntil, extension?.campaignDue);
  return {
    opens: season.opensAt,
    due,
    editUntil,
    legal: season.legalDue,
    opened: new Date(now) >= new Date(season.opensAt),
    closed: editUntil !== null && dayOf(now) > editUntil,
    extended: due !== season.campaignDue || editUntil !== season.editUntil,
    dueMoved: due !== season.campaignDue,
    daysLeft: daysLeft(due, now),
    label: printDaysLeft(due, now),
  };
}

/** Why no report can be begun today; null where one can. */
export function notBegun({ opened, opens, ...days }: DaysNow): string | null {
  return opened ? notOpen(days) : `填报于${printMoment(opens)}开始，在此之前不能开始填写`;
}

/** Why nothing can be edited or submitted today; null where it can. */
export function notOpen({ closed, editUntil }: Pick<DaysNow, "closed" | "editUntil">): string | null {
  if (!closed || editUntil === null) return null;
  return `编辑已于${printDate(editUntil)}截止，不能再填写和提交；确需修改的，请联系区级管理员办理延期`;
}

/**
 * By when a region publishes its own report of a year, which waits for those of its offices.
 * Source: 《政府信息公开条例》第四十九条第二款, 每年3月31日前.
 */
export function ownReportDue(year: number): string {
  return `${year + 1}-03-31`;
}

function later(first: string, ...others: readonly (string | null | undefined)[]): string {
  return others.reduce<string>((latest, day) => (day && day > latest ? day : latest), first);
}
