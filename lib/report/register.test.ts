import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriesOf } from "@/lib/template/carries";
import { editionById, EDITIONS } from "@/lib/template/editions";
import { equationsOf, judge } from "@/lib/template/equations";
import { cellsOf } from "@/lib/template/walk";
import { countRegister, lineTrouble, type RegisterLine } from "./register";
import { applicantLabel, registerForm, resultLabel } from "./register-form";

const YEAR = 2023;
const NOW = editionById("2021");

describe("a register counted into 表三", () => {
  it.each(EDITIONS)("balances in every column of $name, whatever its lines are", (edition) => {
    fc.assert(
      fc.property(registers(edition.id), (register) => {
        const { values, lines } = countRegister(edition, YEAR, register);
        const own = equationsOf(edition).filter(({ rule }) => rule.startsWith("T3-"));
        expect(own.map((equation) => judge(equation, values).outcome)).not.toContain("broken");
        expect(own.map((equation) => judge(equation, values).outcome)).not.toContain("incomplete");
        for (const [cell, value] of Object.entries(values)) {
          expect(lines[cell]?.length).toBe(value);
          expect(new Set(lines[cell]).size).toBe(value);
        }
      }),
    );
  });

  it("counts every line twice, once on each side, or names it as a problem", () => {
    fc.assert(
      fc.property(registers("2021"), (register) => {
        const { lines, problems } = countRegister(NOW, YEAR, register);
        const typed = cellsOf(NOW).filter(({ total, id }) => !total && id in lines);
        const counted = typed.flatMap(({ id }) => lines[id] ?? []);
        const twice = counted.filter((line, at) => counted.indexOf(line) !== at);
        expect(counted.length).toBe(2 * twice.length);
        expect([...twice, ...problems.map(({ line }) => line)].toSorted((a, b) => a - b)).toEqual(
          register.map(({ line }) => line),
        );
      }),
    );
  });

  it("carries into a year exactly what the same register carried out of the year before", () => {
    fc.assert(
      fc.property(registers("2021"), (register) => {
        const before = countRegister(NOW, YEAR - 1, register);
        const after = countRegister(NOW, YEAR, register);
        for (const { from, to } of carriesOf(NOW)) expect(after.lines[to]).toEqual(before.lines[from]);
      }),
    );
  });

  it.each<[string, Partial<RegisterLine>, string, string]>([
    ["received and answered within the year", {}, "received:new", "result:granted"],
    ["received on the first day", { receivedOn: "2023-01-01" }, "received:new", "result:granted"],
    [
      "received on the last day, answered later",
      { receivedOn: "2023-12-31", repliedOn: "2024-01-05" },
      "received:new",
      "carriedOut",
    ],
    [
      "answered on the last day",
      { receivedOn: "2023-12-01", repliedOn: "2023-12-31" },
      "received:new",
      "result:granted",
    ],
    [
      "received before and answered in the year",
      { receivedOn: "2022-12-31", repliedOn: "2023-01-01" },
      "received:carriedIn",
      "result:granted",
    ],
    [
      "open for two years",
      { receivedOn: "2022-05-06", repliedOn: null, result: null },
      "received:carriedIn",
      "carriedOut",
    ],
    [
      "refused for one of eight reasons",
      { result: "result:refuse:process" },
      "received:new",
      "result:refuse:process",
    ],
  ])("puts an application %s in its two rows", (_, change, came, went) => {
    const { values, problems } = countRegister(NOW, YEAR, [{ ...LINE, ...change }]);
    const filled = Object.keys(values).filter((cell) => values[cell] === 1 && !/total/u.test(cell));
    expect(problems).toEqual([]);
    expect(filled.toSorted()).toEqual(
      [`applications:${came}|natural`, `applications:${went}|natural`].toSorted(),
    );
  });

  it.each<[string, Partial<RegisterLine>, RegExp]>([
    ["received after the year", { receivedOn: "2024-01-01", repliedOn: "2024-01-02" }, /以后年度/u],
    ["answered before the year", { receivedOn: "2022-01-01", repliedOn: "2022-12-31" }, /以前年度/u],
    ["answered before it was received", { repliedOn: "2023-03-01" }, /早于/u],
    ["with a result and no day", { repliedOn: null }, /没有答复日期/u],
    ["with a day and no result", { result: null }, /没有处理结果/u],
    ["of an applicant the form does not know", { applicant: "total" }, /申请人类型/u],
    ["with a result the form does not know", { result: "result:total" }, /处理结果/u],
  ])("names a line %s and counts it nowhere", (_, change, why) => {
    const { values, problems } = countRegister(NOW, YEAR, [{ ...LINE, ...change }]);
    expect(problems).toEqual([{ line: 7, message: expect.stringMatching(why) }]);
    expect(Object.values(values).every((value) => value === 0)).toBe(true);
  });

  it("keeps what the earlier form counts as one row together there", () => {
    const register = ["uncorrected", "feeUnpaid", "misc"].map((reason, at) => ({
      ...LINE,
      line: at + 1,
      receivedOn: "2020-05-04",
      repliedOn: "2020-05-20",
      result: `result:other:${reason}`,
    }));
    const { values, lines } = countRegister(editionById("2019"), 2020, register);
    expect(values["applications:result:other|natural"]).toBe(3);
    expect(lines["applications:result:total|total"]).toEqual([1, 2, 3]);
    expect(lineTrouble(NOW, { ...LINE, result: "result:other" })).not.toBeNull();
  });
});

describe("the rows and columns a register fills", () => {
  it("are those of the form, without its totals", () => {
    const form = registerForm(NOW);
    expect([...form.applicants.values()].map(applicantLabel)).toEqual([
      "自然人",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
    ]);
    expect(form.results.size).toBe(21);
    expect(registerForm(editionById("2019")).results.size).toBe(19);
    expect(resultLabel(form.results.get("result:refuse:stateSecret") ?? [])).toBe(
      "（三）不予公开 / 1.属于国家秘密",
    );
    expect(form.carriedIn.at(-1)?.label).toBe("二、上年结转政府信息公开申请数量");
  });
});

const LINE: RegisterLine = {
  line: 7,
  receivedOn: "2023-03-04",
  applicant: "natural",
  result: "result:granted",
  repliedOn: "2023-03-20",
};

/** Registers over three years around YEAR, with lines of all kinds, impossible ones among them. */
function registers(edition: string): fc.Arbitrary<readonly RegisterLine[]> {
  const form = registerForm(editionById(edition));
  const day = fc
    .date({ min: new Date("2021-11-01"), max: new Date("2025-02-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const line = fc.record({
    receivedOn: day,
    applicant: fc.constantFrom(...form.applicants.keys()),
    result: fc.option(fc.constantFrom(...form.results.keys())),
    repliedOn: fc.option(day),
  });
  return fc
    .array(line, { maxLength: 60 })
    .map((lines) => lines.map((drawn, at) => ({ ...drawn, line: at + 1 })));
}
