"use client";

import { Notice } from "@/components/ui/notice";
import { differencesOf } from "@/lib/report/rollup/differences";
import { useDraft } from "../draft";
import { useLive } from "../live";

/** Over the region's own report: in how many cells it is not its roll-up; nothing is changed by itself. */
export function RollupNotice() {
  const { report, edition, judged } = useDraft();
  const differing = useLive(judged, ({ filing }) =>
    report.rollup ? differencesOf(edition, report.rollup, filing.values).length : 0,
  );
  if (differing === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="caution" title={`有 ${differing} 格与汇总数不同`}>
        <p>
          汇总数不会自动改入本表。<a href={`/rollup/${report.year}#own-report`}>到汇总页逐格对照和带入</a>
        </p>
      </Notice>
    </div>
  );
}
