import type { Metadata } from "next";
import "@/components/report/report.css";
import { differenceRows } from "@/components/rollup/difference-rows";
import { RollupPage } from "@/components/rollup/rollup-page";
import { requireActor } from "@/lib/auth/current-actor";
import { differencesFromOwn, rollupOf } from "@/lib/queries/rollup-of";
import { rollupYears } from "@/lib/queries/rollup-years";
import { can, fills } from "@/lib/report/permissions";
import { basisOf } from "@/lib/report/rollup/standing";
import { editionById } from "@/lib/template/editions";
import { found, keyOf } from "../../found";

export const metadata: Metadata = { title: "汇总" };

type Address = {
  readonly params: Promise<{ readonly year: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RollupYearPage({ params, searchParams }: Address) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const year = keyOf((await params).year);
  const question = { year, basis: basisOf(one(query["basis"])), cell: one(query["cell"]) };
  const [rollup, years] = await Promise.all([found(rollupOf(actor, question)), found(rollupYears(actor))]);
  const { own } = rollup;
  const { regionId } = actor;
  const report = { officeId: regionId, regionId, state: own?.state ?? "draft", submittedBy: null } as const;
  const rows = own ? differenceRows(editionById(rollup.edition), differencesFromOwn(rollup), own) : [];
  return (
    <RollupPage
      rollup={rollup}
      years={years}
      office={officeIn(one(query["office"]))}
      differences={rows}
      own={{
        report: own && { id: own.id, state: own.state, sameEdition: own.edition === rollup.edition },
        differences: rows,
        mayFill: own !== null && can(actor, "edit", report),
        fills: fills(actor, report),
      }}
    />
  );
}

function one(given: string | string[] | undefined): string | null {
  return typeof given === "string" ? given : null;
}

function officeIn(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : null;
}
