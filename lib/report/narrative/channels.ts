import type { Quote } from "../finding";
import { isOneChannel, isSubset, namesChannels } from "./course";
import { OTHER_MATTER } from "./phrases";
import { quote, type Prose } from "./prose";
import { remarksIn, type Remark } from "./remarks";
import type { Filing } from "../filing";
import type { Statement } from "./statement";

/** 「申请62件，其中当面2件、邮寄29件、邮件31件」: what came by each way, and the sum the sentence gives. */
export type Channels = {
  readonly prose: Prose;
  readonly shares: readonly number[];
  /** From the first share to the last. */
  readonly quote: Quote;
  /** What the sentence says came in all; null where it does not say. */
  readonly total: number | null;
  /** Nothing hints at ways that are not named. */
  readonly complete: boolean;
};

/** Every sentence that tells how many applications came by two ways or more. */
export function channelsIn(
  prose: Prose,
  filing: Filing,
  statements: readonly Statement[],
): readonly Channels[] {
  if (!namesChannels(prose.text)) return [];
  const found = remarksIn(prose, filing).filter(isShare);
  return [...new Set(found.map(startOf))].flatMap((start) => {
    const shares = found.filter((share) => startOf(share) === start);
    const [first, last] = [shares[0], shares.at(-1)];
    if (!first || !last || shares.length < 2) return [];
    const within = quote(prose, start, start + first.sentence.length);
    const said = statements.filter(
      (each) => each.topic === "received" && !each.inWords && isWithin(each.quote, within),
    );
    return [
      {
        prose,
        shares: shares.map(({ figure }) => figure.value),
        quote: quote(prose, first.figure.start, last.figure.end),
        total: said[0]?.stated ?? null,
        complete: !REST.test(first.sentence),
      },
    ];
  });
}

/** Where its sentence begins. */
function startOf({ figure, before }: Remark): number {
  return figure.start - before.length;
}

const REST = /其余|其[他它](?!组织|信息)|另有|另外|剩余|等(?:方式|渠道|途径)|主要/u;

/** A figure right after its way: 「快递邮寄申请29件」, not 「通过网站公开指南2件」. */
function isShare({ subject, lead, tail }: Remark): boolean {
  const clause = lead.slice(lead.lastIndexOf("，") + 1);
  return (
    subject === "applications" &&
    isOneChannel(clause) &&
    !isSubset(lead) &&
    !OTHER_MATTER.test(tail) &&
    !/答复|办结|公开(?!申请)|寄出|送达|发布/u.test(clause.replace(/信息公开/gu, ""))
  );
}

function isWithin(inner: Quote, outer: Quote): boolean {
  return inner.part === outer.part && inner.start >= outer.start && inner.end <= outer.end;
}
