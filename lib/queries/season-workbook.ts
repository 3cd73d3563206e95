import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { writeSeason, type Line } from "@/lib/formats/rollup/write";
import { printMoment } from "@/lib/report/dates";
import type { Actor } from "@/lib/report/permissions";
import { refuse } from "@/lib/report/refusal";
import { BASES, type Standing } from "@/lib/report/rollup/standing";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { requireRegion } from "./shared/require-region";
import { rollupMembers, type Member } from "./shared/rollup-members";
import { figuresIn, rollupSums } from "./shared/rollup-sums";
import { officeOf } from "./shared/words";

/** The roll-up and every office of a season as a workbook. Refuses: not-found. */
export async function seasonWorkbook(
  actor: Actor,
  seasonId: number,
  basis: Standing,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const regionId = requireRegion(actor);
  const season = await db.season.findFirst({ where: { id: seasonId, regionId }, include: { region: true } });
  if (!season) throw refuse("not-found", "没有找到这个填报年度");
  const { year } = season;
  const edition = editionById(season.edition);
  const region = officeOf(season.region);
  const members = await rollupMembers({ regionId, year, edition, basis });
  const counted = members.filter(({ place }) => place.kind === "counted");
  const revisions = (some: readonly Member[]) => some.flatMap(({ found }) => found?.revisionId ?? []);
  const [figures, sums] = await Promise.all([
    figuresIn(
      edition,
      revisions(members),
      cellsOf(edition).map(({ id }) => id),
    ),
    rollupSums(edition, revisions(counted)),
  ]);
  const lineOf = (member: Member): Line => ({
    name: member.office.fullName,
    note: noteOf(member),
    figures: (member.found && figures.get(member.found.revisionId)) ?? null,
  });
  const title = `${region.fullName}${year}年度政府信息公开年度报告汇总表`;
  const bytes = await writeSeason(edition, {
    title,
    about: [
      ["地区", region.fullName],
      ["报告年度", `${year}年`],
      ["版式", edition.name],
      ["汇总范围", BASES[basis].label],
      ["计入单位", `${counted.length}个，共${members.length}个`],
      ["生成时间", printMoment(now())],
      ["说明", "合计只加计入的单位；合计以下的单位没有计入。空格表示没有填写，不是0。金额单位为万元。"],
    ],
    counted: counted.map(lineOf),
    others: members.filter(({ place }) => place.kind !== "counted").map(lineOf),
    sums,
  });
  return { name: `${region.shortName}${year}年度汇总表（${BASES[basis].label}）.xlsx`, bytes };
}

function noteOf({ place, choice }: Member): string {
  switch (place.kind) {
    case "counted":
      return BASES[place.standing].short;
    case "missing":
      return `缺报：${place.why}`;
    case "excluded":
      return `不纳入：${choice?.reason ?? place.reason}`;
    case "other-edition":
      return "版式不同，未计入";
  }
}
