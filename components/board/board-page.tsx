import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { daysLeft, printDate, printDaysLeft, type Moment } from "@/lib/report/dates";
import { countsOf, type Progress } from "@/lib/report/progress";
import { BoardCounts } from "./board-counts";
import { BoardTable } from "./board-table";
import { BoardYears } from "./board-years";
import { addressOf, groupsOf, type View } from "./choose-lines";
import { countsInWords } from "./counts-in-words";
import { LiveLine } from "./live-line.client";
import { OwnLine, type OwnProgress } from "./own-line";
import { RemindForm } from "./remind-form.client";

type BoardPageProps = {
  readonly board: {
    readonly season: { readonly year: number; readonly campaignDue: string; readonly legalDue: string };
    readonly lines: readonly Progress[];
    readonly own: OwnProgress;
    readonly mark: string;
  };
  readonly years: readonly number[];
  readonly view: View;
  readonly now: Moment;
  /** Whether the reader may remind the offices. */
  readonly reminds: boolean;
};

/** 填报进度: where every office of the region stands, kept up to date while it is looked at. */
export function BoardPage({ board, years, view, now, reminds }: BoardPageProps) {
  const { season, lines, own, mark } = board;
  const counts = countsOf(lines, now);
  const groups = groupsOf(lines, view, now);
  const table = <BoardTable groups={groups} view={view} now={now} selectable={reminds} />;
  return (
    <>
      <PageHeading
        title={`${season.year}年度填报进度`}
        aside={<BoardYears years={years} year={season.year} />}
      >
        <p>
          报送截止 {dueDay(season.campaignDue, now)} · 法定公布期限 {dueDay(season.legalDue, now)}
        </p>
      </PageHeading>
      <BoardCounts counts={counts} view={view} />
      <LiveLine
        key={season.year}
        year={season.year}
        mark={mark}
        counts={countsInWords(counts)}
        here={addressOf(view)}
      />
      {groups.length === 0 && (
        <Notice title={lines.length === 0 ? "还没有填报单位" : "没有符合条件的单位"}>
          <p>
            {lines.length === 0
              ? "管理员建立单位以后，各单位的进度列在这里。"
              : "可以在上面选择“全部”，查看所有单位。"}
          </p>
        </Notice>
      )}
      <OwnLine own={own} year={season.year} now={now} />
      {groups.length > 0 && (reminds ? <RemindForm year={season.year}>{table}</RemindForm> : table)}
    </>
  );
}

/** A day past says nothing of who was late, so only days to come are counted. */
function dueDay(due: string, now: Moment): string {
  return daysLeft(due, now) < 0 ? printDate(due) : `${printDate(due)}（${printDaysLeft(due, now)}）`;
}
