import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { PageHeading } from "@/components/ui/page-heading";
import type { Moment } from "@/lib/report/dates";
import type { SeasonSettings } from "@/lib/report/season-settings";
import { editionById } from "@/lib/template/editions";
import { DaysForm } from "./days-form.client";
import { Extensions } from "./extensions";
import { RekeyForm } from "./rekey-form.client";
import { RulesForm } from "./rules-form.client";
import { SeasonRecord } from "./season-record";
import { SeasonTimeline } from "./season-timeline";
import { SuffixesForm } from "./suffixes-form.client";
import { WordsForm } from "./words-form.client";

type SeasonPageProps = {
  readonly season: {
    readonly id: number;
    readonly year: number;
    readonly edition: string;
    readonly settings: SeasonSettings;
    readonly reports: number;
  } & Pick<ComponentProps<typeof Extensions>, "extensions" | "offices"> &
    ComponentProps<typeof SeasonRecord>;
  readonly now: Moment;
};

/** A report year as its administrator sets it: days, what is asked, rules, extensions, and the record of it all. */
export function SeasonPage({ season, now }: SeasonPageProps) {
  const { id, year, edition, settings, reports } = season;
  return (
    <>
      <PageHeading title={`${year}年度填报设置`} aside={<Link href="/seasons">返回填报年度</Link>}>
        <p>
          {editionById(edition).name} · <Link href={`/desk?year=${year}`}>已开始报告 {reports} 份</Link>
        </p>
      </PageHeading>
      <SeasonTimeline settings={settings} now={now} />
      <div className="gap-10 lg:grid lg:grid-cols-[9rem_minmax(0,1fr)]">
        <Contents />
        <div className="max-w-4xl space-y-12">
          <Part part="days">
            <DaysForm seasonId={id} year={year} settings={settings} />
          </Part>
          <Part part="extensions">
            <Extensions
              seasonId={id}
              settings={settings}
              extensions={season.extensions}
              offices={season.offices}
            />
          </Part>
          <Part part="words">
            <WordsForm seasonId={id} edition={edition} settings={settings} />
          </Part>
          <Part part="suffixes">
            <SuffixesForm seasonId={id} edition={edition} suffixes={settings.suffixes} />
          </Part>
          <Part part="rules">
            <RulesForm seasonId={id} rulesOff={settings.rulesOff} />
          </Part>
          <Part part="rekey">
            <RekeyForm seasonId={id} rekey={settings.rekey} />
          </Part>
          <Part part="record">
            <SeasonRecord record={season.record} />
          </Part>
        </div>
      </div>
    </>
  );
}

const PARTS = {
  days: { title: "日期", lead: "改动日期以后，各单位的工作台随即按新的日期提示。" },
  extensions: {
    title: "延期",
    lead: "机构改革、台账移交等确有原因的，可以为一个单位单独延长，其他单位的日期不变。",
  },
  words: { title: "写作要求", lead: "写明的要求和字数只作提示，由审核人把握，系统不因此阻止提交。" },
  suffixes: {
    title: "表内标注",
    lead: "印在表内行名之后，如“（保留4位小数）”。已经报送的报告保留报送时的样子。",
  },
  rules: {
    title: "规则",
    lead: "停用的规则在本年度不再核对，也不列入公开的核对清单。已经报送和公开的报告不因此改变。",
  },
  rekey: { title: "复核录入", lead: "" },
  record: { title: "变更记录", lead: "" },
} as const;

function Part({ part, children }: { readonly part: keyof typeof PARTS; readonly children: ReactNode }) {
  const { title, lead } = PARTS[part];
  return (
    <section id={part} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`} className="mb-1 text-lg font-bold">
        {title}
      </h2>
      {lead && <p className="text-ink-soft mb-4">{lead}</p>}
      {children}
    </section>
  );
}

function Contents() {
  return (
    <nav aria-label="本页内容" className="mb-6 lg:sticky lg:top-6 lg:self-start">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:flex-col">
        {Object.entries(PARTS).map(([part, { title }]) => (
          <li key={part}>
            <a href={`#${part}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
