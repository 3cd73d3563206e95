import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById } from "@/lib/template/editions";
import { cellsOf } from "@/lib/template/walk";
import { check } from "./check";
import { filingOf, type Entry } from "./draft";
import { feeKey, textKey } from "./entries";
import { feeDoubt, feeStatement } from "./fee-statement";
import { FEE_UNPAID } from "./named-cells";

const edition = editionById("2021");
const office = { fullName: "云岭市示范区教育局", shortName: "区教育局", type: "bureau" as const };
const UNPAID = FEE_UNPAID.replace("|total", "|natural");

const fees = (notices: string, billed: string, collected: string): readonly Entry[] => [
  { key: feeKey("notices"), raw: notices },
  { key: feeKey("billed"), raw: billed },
  { key: feeKey("collected"), raw: collected },
];

const reading = (entries: readonly Entry[]) => (key: string) =>
  entries.find((entry) => entry.key === key)?.raw ?? "";

const said = (...figures: readonly [string, string, string]) => feeStatement(reading(fees(...figures)));

function judged(entries: readonly Entry[], unpaid = 0) {
  const noughts = cellsOf(edition)
    .filter(({ total }) => !total)
    .map(({ id }) => ({ key: id, raw: id === UNPAID ? String(unpaid) : "0" }));
  const filing = filingOf(edition, { office, year: 2025 }, [...noughts, ...entries]);
  return { filing, findings: check(edition, filing, { previous: null }).findings };
}

/** What is held against the words of section six; the tables are all nought but for the unpaid fee. */
const against = (entries: readonly Entry[], unpaid = 0) =>
  judged(entries, unpaid)
    .findings.filter(
      ({ rule, part, quote }) =>
        rule.startsWith("N-FEE") || rule === "T3-FEE" || quote || part === "other:fee",
    )
    .map(({ rule }) => rule);

describe("the sentence on 信息处理费", () => {
  it("says nothing happened, or what did", () => {
    expect(said("0", "0", "0")).toBe("本年度没有发出信息处理费收费通知，没有收取信息处理费。");
    expect(said("２", "1,400", "380")).toBe(
      "本年度发出信息处理费收费通知2件，通知金额合计1400元，实际收取信息处理费380元。",
    );
    expect(said("0", "0", "380")).toBe("本年度没有发出信息处理费收费通知，实际收取信息处理费380元。");
    expect(said("", " ", "")).toBe("");
  });

  it("is never refused for any three figures, unless 表三 has an unpaid fee and it says none was asked for", () => {
    const figure = fc.oneof(fc.constant(0), fc.nat(1_000_000));
    fc.assert(
      fc.property(figure, figure, figure, fc.nat(2), (notices, billed, collected, unpaid) => {
        const contradicted = unpaid > 0 && notices === 0 && collected === 0;
        expect(against(fees(String(notices), String(billed), String(collected)), unpaid)).toEqual(
          contradicted ? ["T3-FEE"] : [],
        );
      }),
    );
  });

  it("keeps a gap for a figure that is missing, and the report is held", () => {
    expect(against(fees("1", "", "0"))).toEqual(["N-TPL"]);
    expect(said("1", "x", "0")).toContain("合计____元");
  });

  it("stands before what is written beside it", () => {
    const rest = { key: textKey("other:fee"), raw: "收费标准见本机关网站。" };
    expect(judged([...fees("0", "0", "0"), rest]).filing.texts["other:fee"]).toBe(
      "本年度没有发出信息处理费收费通知，没有收取信息处理费。\n收费标准见本机关网站。",
    );
    expect(judged([rest]).filing.texts["other:fee"]).toBe(rest.raw);
  });

  it("is contradicted by words beside it that deny what it counts", () => {
    const rest = { key: textKey("other:fee"), raw: "我局未收取任何费用。" };
    expect(against([...fees("1", "400", "400"), rest])).toEqual(["T3-FEE"]);
  });

  it("holds a report back while a field is no figure, said by its name", () => {
    const { filing, findings } = judged(fees("两", "0", "0"));
    expect(filing.faults).toEqual([{ cell: "fee:notices", raw: "两", fault: "应填非负整数，没有的填0" }]);
    expect(findings.find(({ rule }) => rule === "NUM")).toMatchObject({
      severity: "error",
      part: "other:fee",
      message: "第六部分“发出收费通知”填的是“两”，应填非负整数，没有的填0。",
    });
  });

  it("asks to look again where figures can hardly stand together", () => {
    expect(feeDoubt(reading(fees("0", "400", "0")))).toMatch(/通知金额应当是0/u);
    expect(feeDoubt(reading(fees("1", "100", "400")))).toMatch(/以前年度/u);
    expect(feeDoubt(reading(fees("1", "400", "100")))).toBeNull();
    expect(feeDoubt(reading(fees("", "", "")))).toBeNull();
  });
});
