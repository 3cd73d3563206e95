import { DistrictCharts } from "@/components/charts/district-charts";
import { OfficeCharts } from "@/components/charts/office-charts";
import {
  addressOfOffice,
  addressOfRegion,
  addressOfRollup,
  addressOfRollupJson,
  addressOfYear,
} from "@/components/site/addresses";
import { DistrictPage } from "@/components/site/district-page";
import { HomePage } from "@/components/site/home-page";
import { MessagePage } from "@/components/site/message-page";
import { OfficePage } from "@/components/site/office-page";
import type { FrameProps } from "@/components/site/page-frame";
import { PublicRollupPage } from "@/components/site/totals/rollup-page";
import { VerificationPage } from "@/components/site/verification/verification-page";
import { YearPage } from "@/components/site/year-page";
import type { Catalogue } from "./catalogue";
import { feedFiles } from "./feeds";
import { guideFiles } from "./guide-files";
import { html } from "./html";
import { openDataDocuments } from "./open-data/documents";
import { reportList } from "./open-data/report-list";
import { NOT_FOUND_PAGE, SEARCH_DOWN_PAGE, VERIFICATION_DOWN_PAGE } from "./public-address";
import type { PublicFile } from "./published-folder";
import { sitemapFiles } from "./sitemap";
import { stylesheet } from "./stylesheet";
import { officeYears, reportsBelow, totalsOf } from "./totals/over-years";
import { rollupJson } from "./totals/rollup-json";

/** Every file that is not a report: stylesheet, lists as of a day, open data, and what is said where there is nothing. */
export function listFiles(frame: FrameProps, catalogue: Catalogue, today: Date): readonly PublicFile[] {
  const { address, text } = stylesheet();
  return [
    { path: address.slice(1), text },
    ...messageFiles(frame),
    ...guideFiles(frame),
    ...catalogue.regions.flatMap((region) => regionFiles(frame, catalogue, region)),
    ...catalogue.regions.flatMap((region) => yearFiles(frame, catalogue, { region, today })),
    ...rollupFiles(frame, catalogue),
    ...reportList(frame.site, catalogue),
    ...openDataDocuments(frame, catalogue),
    ...sitemapFiles(frame.site, catalogue),
    ...feedFiles(frame.site, catalogue),
    homeFile(frame, catalogue),
  ];
}

function messageFiles(frame: FrameProps): readonly PublicFile[] {
  const missing = (
    <MessagePage
      {...frame}
      title="没有找到这个页面"
      text="地址可能有误，或者该单位该年度的报告尚未公开。可以检索，或者从首页按单位查阅。"
    />
  );
  const down = (
    <MessagePage
      {...frame}
      title="检索和比较暂时不能使用"
      text="已公开的报告不受影响，可以从首页按地区和单位查阅。请稍后再试。"
    />
  );
  const unverified = <VerificationPage {...frame} outcome={{ kind: "failed" }} />;
  return [
    { path: NOT_FOUND_PAGE, text: html(missing) },
    { path: SEARCH_DOWN_PAGE, text: html(down) },
    { path: VERIFICATION_DOWN_PAGE, text: html(unverified) },
  ];
}

function regionFiles(
  frame: FrameProps,
  catalogue: Catalogue,
  region: Catalogue["regions"][number],
): readonly PublicFile[] {
  const own = catalogue.reports.filter((report) => report.region.slug === region.slug);
  const totals = totalsOf(catalogue, region);
  const district = (
    <DistrictPage
      {...frame}
      region={region}
      years={region.years}
      seasons={region.seasons}
      reports={[...own, ...reportsBelow(catalogue, region)]}
      rolledUp={totals.sums.map(({ year }) => year)}
      charts={<DistrictCharts {...totals} />}
    />
  );
  return [
    ...region.agencies.map((office) => {
      const byYear = own
        .filter((report) => report.office.slug === office.slug)
        .sort((a, b) => b.year - a.year);
      const charts = <OfficeCharts years={officeYears(catalogue, region, office)} />;
      const page = <OfficePage {...frame} region={region} office={office} reports={byYear} charts={charts} />;
      return { path: fileAt(addressOfOffice({ region, office })), text: html(page) };
    }),
    { path: fileAt(addressOfRegion(region)), text: html(district) },
  ];
}

function yearFiles(
  frame: FrameProps,
  { reports }: Catalogue,
  { region, today }: { readonly region: Catalogue["regions"][number]; readonly today: Date },
): readonly PublicFile[] {
  const own = reports.filter((report) => report.region.slug === region.slug);
  return region.seasons.map((season) => {
    const ofYear = own.filter(({ year }) => year === season.year);
    const page = <YearPage {...frame} region={region} season={season} reports={ofYear} today={today} />;
    return { path: fileAt(addressOfYear({ region, year: season.year })), text: html(page) };
  });
}

/** 汇总 of every region and year that has published anything, as a page and as data. */
function rollupFiles(frame: FrameProps, { rollups = [] }: Catalogue): readonly PublicFile[] {
  return rollups.flatMap((rolled) => [
    { path: addressOfRollupJson(rolled).slice(1), text: rollupJson(frame.site, rolled) },
    {
      path: fileAt(addressOfRollup(rolled)),
      text: html(<PublicRollupPage {...frame} rolled={rolled} />),
    },
  ]);
}

const NEWEST = 10;

function homeFile(frame: FrameProps, { regions, reports }: Catalogue): PublicFile {
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => b - a);
  const page = (
    <HomePage
      {...frame}
      newest={reports.slice(0, NEWEST)}
      regions={regions}
      years={years}
      count={reports.length}
    />
  );
  return { path: "index.html", text: html(page) };
}

/** The file behind an address that ends with a slash. */
export function fileAt(address: string): string {
  return `${address.slice(1)}index.html`;
}
