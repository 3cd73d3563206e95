import type { PartId } from "@/lib/template/vocabulary";
import type { State } from "@/lib/report/workflow";
import { sayingSeventeen, withImpossibleRule, withoutAssessment, withoutFeeStatement } from "./filings";
import type { Sample } from "./sample";

/** How far a report of the demo district has come, and what is deliberately wrong with it. */
export type Fate = {
  readonly state: State;
  /** What the clerk typed instead of the sample. */
  readonly spoil?: (sample: Sample) => Sample;
  /** Only the first so many figures and pieces of prose have been typed. */
  readonly typed?: { readonly figures: number; readonly parts: number };
  /** Sent back once before, with this reason, and answered thus. */
  readonly returned?: { readonly reason: string; readonly answer?: string };
  /** Opened again after publication: why, and the sentence added where it went out again. */
  readonly corrected?: { readonly reason: string; readonly added?: readonly [PartId, string] };
  /** Days after the usual day. */
  readonly late?: number;
};

/** Of one agency: the season before last, last season, the season under way; null: not begun. */
export type Fates = readonly [Fate | null, Fate | null, Fate | null];

const PAST_RETURN = {
  reason: "第六部分请写明是否发出过收费通知；（一）中招生入学类信息的数量请与网站后台核对。",
  answer: "已在第六部分写明未发出收费通知、未收取费用；招生入学类信息数量已与网站后台核对无误。",
};

/** By slug. Every state occurs, and every finding a clerk should meet once. */
export const FATES: Readonly<Record<string, Fates>> = {
  qzfb: [done(), done(), { state: "draft" }],
  qjyj: [
    done(),
    { state: "published", returned: PAST_RETURN },
    { state: "draft", typed: { figures: 70, parts: 3 } },
  ],
  qmzj: [
    done(),
    {
      state: "correcting",
      corrected: { reason: "表二行政处罚处理决定数量漏计，正在与执法台账逐件核对。" },
    },
    { state: "draft", spoil: withImpossibleRule },
  ],
  qczj: [done(), done(), { state: "submitted" }],
  qwjj: [done(), done(), { state: "reviewing" }],
  qscjgj: [done(), done(), { state: "approved" }],
  qzjj: [done(), done(), { state: "draft", spoil: sayingSeventeen }],
  qzwfwj: [
    done(),
    {
      state: "published",
      corrected: {
        reason: "公开后发现漏写政务新媒体账号的变动情况，予以补充。",
        added: ["overview:platform", "本年度注销长期不更新的政务新媒体账号一个。"],
      },
    },
    { state: "submitted" },
  ],
  tingquan: [done(), done(), { state: "draft", spoil: withoutFeeStatement }],
  zhuying: [
    done(),
    done(9),
    {
      state: "returned",
      returned: {
        reason:
          "一、第五部分所列问题与实际工作结合不够，请补充本年度安置资料公开中的具体问题。二、表三“本机关不掌握”2件请核对是否已向申请人说明查找过程，并在（二）中写明。",
      },
    },
  ],
  chengxin: [done(), done(), { state: "submitted" }],
  "fengdu-zhen": [done(), done(), { state: "draft", typed: { figures: 10, parts: 1 } }],
  "bailuzhou-zhen": [null, done(), null],
  "hetang-zhen": [done(), done(2), { state: "draft", spoil: withoutAssessment }],
};

function done(late = 0): Fate {
  return { state: "published", late };
}
