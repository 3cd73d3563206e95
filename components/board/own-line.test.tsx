import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { OwnLine, type OwnProgress } from "./own-line";

const begun: OwnProgress = {
  office: { shortName: "云栖区" },
  ...{ reportId: 7, state: "draft", due: "2026-03-31", publishedAt: null },
  lastAt: "2026-03-01T02:00:00Z",
};
const NOW = "2026-04-02T02:00:00Z";

describe("the line of the region's own report", () => {
  it("leads to the report, or to the roll-up it is drafted from", () => {
    expect(shown(begun)).toContain('href="/reports/7"');
    expect(shown({ ...begun, reportId: null, state: null, lastAt: null })).toContain(
      'href="/rollup/2025#own-report"',
    );
  });

  it("counts to the day of the law until it is public, and then says whether it was in time", () => {
    expect(shown(begun, "2026-03-20T02:00:00Z")).toContain("剩 11 天");
    expect(shown(begun)).toMatch(/text-error[^>]*>（已逾期 2 天/u);
    expect(shown({ ...begun, publishedAt: "2026-03-31T15:00:00Z" })).toContain("按时公布");
    expect(shown({ ...begun, publishedAt: "2026-04-01T15:00:00Z" })).toContain("迟公布 1 天");
  });
});

function shown(own: OwnProgress, now = NOW): string {
  return renderToStaticMarkup(<OwnLine own={own} year={2025} now={now} />);
}
