import type { Metadata } from "next";
import { BoardPage } from "@/components/board/board-page";
import { viewOf } from "@/components/board/choose-lines";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { boardOf, boardYears } from "@/lib/queries/board-of";
import { canRemind } from "@/lib/report/permissions";
import { found, keyOf } from "../found";

export const metadata: Metadata = { title: "填报进度" };

type Address = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FilingBoardPage({ searchParams }: Address) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const years = await found(boardYears(actor));
  const asked = query["year"];
  const year = typeof asked === "string" ? keyOf(asked) : years[0];
  if (year === undefined) return <NoSeason />;
  const board = await found(boardOf(actor, year));
  const view = viewOf(query, year);
  return <BoardPage board={board} years={years} view={view} now={now()} reminds={canRemind(actor)} />;
}

function NoSeason() {
  return (
    <>
      <PageHeading title="填报进度" />
      <Notice title="还没有填报年度">
        <p>管理员建立填报年度后，各单位的进度列在这里。</p>
      </Notice>
    </>
  );
}
