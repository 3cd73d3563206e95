import { amountOf } from "../amounts";
import { CARRIED_IN, NEW } from "../named-cells";
import { channelsIn, type Channels } from "../narrative/channels";
import type { Found, Report, Rule } from "../rule";

/** The ways by which applications came, against how many came. */
export const CHANNELS: readonly Rule[] = [
  {
    id: "N-CHAN",
    title: "各渠道收到的申请件数相加等于收到的总数",
    severity: "warning",
    basis: "《政府信息公开条例》第五十条；同一报告文字与表格应当一致",
    appliesTo: (report) => channelsOf(report).length > 0,
    find: (report) => channelsOf(report).flatMap((channels) => gap(channels, report)),
  },
];

function channelsOf({ prose, filing, statements }: Report): readonly Channels[] {
  return prose.flatMap((piece) => channelsIn(piece, filing, statements));
}

function gap(
  { prose, shares, quote, total, complete }: Channels,
  { edition, filing }: Report,
): readonly Found[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  // Without a sum of its own a sentence may name only some of the ways: too many is wrong, too few is not.
  const table = amountOf(edition, filing.values, [NEW, CARRIED_IN]);
  const most = total ?? (table.complete ? table.known : null);
  if (most === null || sum === most || (sum < most && (total === null || !complete))) return [];
  const shown = `${shares.join("加")}是${sum}件`;
  const said = total === null ? `表三新收加上年结转一共${most}件` : `同一句写的总数是${most}件`;
  return [
    {
      at: `${prose.part}:${sum}`,
      ...(total === null && { cells: [NEW] }),
      quote,
      message: `“${prose.label}”里各渠道的申请${shown}，${said}，相差${Math.abs(sum - most)}件。请核对各渠道件数，没有列全的写明其余。`,
    },
  ];
}
