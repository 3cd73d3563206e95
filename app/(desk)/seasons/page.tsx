import type { Metadata } from "next";
import { ListAndForm } from "@/components/desk/list-and-form";
import { NewSeason, SeasonTable } from "@/components/desk/seasons";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/current-actor";
import { now } from "@/lib/clock";
import { seasonsOf } from "@/lib/queries/seasons-of";
import { found } from "../found";

export const metadata: Metadata = { title: "填报年度" };

export default async function SeasonsPage() {
  const seasons = await found(seasonsOf(await requireActor()));
  const next = (seasons[0]?.year ?? now().getFullYear() - 2) + 1;
  return (
    <>
      <PageHeading title="填报年度">
        <p>建立以后，各单位就可以开始填写这一年度的报告。点开年度，设置日期、写作要求和规则，办理延期。</p>
      </PageHeading>
      <ListAndForm
        title="建立填报年度"
        list={
          seasons.length > 0 ? (
            <SeasonTable seasons={seasons} now={now()} />
          ) : (
            <Notice title="还没有填报年度">
              <p>填写报告年度和两个日期，建立第一个填报年度。</p>
            </Notice>
          )
        }
      >
        <NewSeason year={next} />
      </ListAndForm>
    </>
  );
}
