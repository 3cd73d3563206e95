import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { countRegister, type RegisterLine } from "@/lib/report/register";
import { applicantLabel, registerForm, resultLabel } from "@/lib/report/register-form";
import { Refusal } from "@/lib/report/refusal";
import { editionById, EDITIONS } from "@/lib/template/editions";
import { readDay } from "./days";
import { readRegister } from "./read";
import { writeRegister } from "./template";
import { wordsOf } from "./words";

const NOW = editionById("2021");
const HEADS = "收到日期,申请人类型,处理结果,答复日期";

const read = (text: string, edition = NOW) =>
  readRegister(new TextEncoder().encode(text), "台账.csv", edition);

async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const thrown: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof Refusal) return thrown;
  throw new Error("was not refused");
}

describe("a day in a register", () => {
  it.each([
    ["2025-3-1", "2025-03-01"],
    ["2025/03/01", "2025-03-01"],
    ["2025.3.1", "2025-03-01"],
    ["2025年3月1日", "2025-03-01"],
    ["２０２５年３月１日", "2025-03-01"],
    ["2025 年 3 月 1 日", "2025-03-01"],
    ["20250301", "2025-03-01"],
    ["2025-03-01 09:30:15", "2025-03-01"],
    ["2025/3/1 9:30", "2025-03-01"],
    ["2025-03-01T09:30:15.000Z", "2025-03-01"],
    ["2025年3月1日上午9时30分", "2025-03-01"],
    ["45717", "2025-03-01"],
    ["45717.75", "2025-03-01"],
    ["2024-02-29", "2024-02-29"],
  ])("%s is %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ...["", "2025-02-29", "2025-13-01", "25-3-1", "3月1日", "3/1/2025", "2025年3月", "2025", "1985-01-01"],
    ...["昨天", "13800001234", "99999", "2025-03-01至2025-03-05", "2025-3-1 补正"],
  ])("%s is not guessed", (text) => {
    expect(readDay(text)).toBeNull();
  });

  it("is read again from every writing of it", () => {
    const date = fc.date({ min: new Date("2010-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.nat(6), (drawn, way) => {
        const day = drawn.toISOString().slice(0, 10);
        const [year = "", month = "", dayOfMonth = ""] = day.split("-");
        const short = [year, Number(month), Number(dayOfMonth)];
        const ways = [
          day,
          short.join("/"),
          short.join("."),
          `${year}年${Number(month)}月${Number(dayOfMonth)}日`,
          day.replaceAll("-", ""),
          `${day} 08:00`,
          String(Math.floor(drawn.getTime() / 86_400_000) + 25_569),
        ];
        expect(readDay(ways[way] ?? "")).toBe(day);
      }),
    );
  });
});

describe("the words of a register", () => {
  it.each(EDITIONS)("are all labels of $name, with and without their numbers and groups", (edition) => {
    const form = registerForm(edition);
    const { applicant, result } = wordsOf(edition);
    for (const [key, path] of form.applicants) {
      expect(applicant(applicantLabel(path))).toEqual({ kind: "leaf", key });
      const whole = path.slice(1).map(({ label }) => label);
      expect(applicant(whole.join("/"))).toEqual({ kind: "leaf", key });
    }
    for (const [key, path] of form.results) {
      const label = path.at(-1)?.label ?? "";
      for (const text of [resultLabel(path), label, label.replace(/^(?:（.）|\d\.)/u, "")])
        expect([text, result(text)]).toEqual([text, { kind: "leaf", key }]);
    }
  });

  it.each([
    ["公民", "natural"],
    ["企业", "org:business"],
    ["律师事务所", "org:legalService"],
    ["法人或其他组织/科研机构", "org:research"],
    ["居民委员会", "org:other"],
    ["其他", "org:other"],
  ])("for an applicant: %s is %s", (text, key) => {
    expect(wordsOf(NOW).applicant(text)).toEqual({ kind: "leaf", key });
  });

  it.each([
    ["公开", "result:granted"],
    ["部分公开", "result:partial"],
    ["不予公开（国家秘密）", "result:refuse:stateSecret"],
    ["不予公开-过程性信息", "result:refuse:process"],
    ["行政执法案卷", "result:refuse:enforcementFile"],
    ["信息不存在", "result:unable:notHeld"],
    ["无法提供：没有现成信息", "result:unable:needsCreation"],
    ["重复申请", "result:decline:repeat"],
    ["申请人撤回", "result:other:misc"],
    ["其他处理——逾期不补正", "result:other:uncorrected"],
    ["其他", "result:other:misc"],
  ])("for a result: %s is %s", (text, key) => {
    expect(wordsOf(NOW).result(text)).toEqual({ kind: "leaf", key });
  });

  it.each(["已答复", "邮寄", "补正", "不予以公", "政府信息公开申请", "", "张三"])(
    "do not hold %s, which is not guessed",
    (text) => {
      expect(wordsOf(NOW).result(text).kind).toBe("unknown");
    },
  );

  it("tell a group from a row: what kind has to be said, in the word or in the column beside it", () => {
    const { applicant, result } = wordsOf(NOW);
    expect(result("不予公开")).toMatchObject({ kind: "group", label: "不予公开" });
    expect(result("不予以公开").kind).toBe("group");
    expect(result("不予公开", "属于国家秘密")).toEqual({ kind: "leaf", key: "result:refuse:stateSecret" });
    expect(result("予以公开", "属于国家秘密")).toEqual({ kind: "leaf", key: "result:granted" });
    expect(applicant("法人或其他组织").kind).toBe("group");
    expect(applicant("法人").kind).toBe("group");
    expect(result("其他处理").kind).toBe("group");
    expect(wordsOf(editionById("2019")).result("其他处理")).toEqual({ kind: "leaf", key: "result:other" });
    expect(wordsOf(editionById("2019")).result("撤回申请")).toEqual({ kind: "leaf", key: "result:other" });
  });
});

describe("a register read from text", () => {
  it("finds its columns by their heads, in any order and below a heading, and drops the others", async () => {
    const reading = await read(
      [
        "某区某局2025年依申请公开台账,,,,,,",
        "序号,申请人姓名,办结时间,申请人类别,联系电话,收到申请日期,办理结果",
        "1,周小禾,2025年3月20日,公民,13900000001,2025年3月4日,予以公开",
        '2,"清溪,商贸",,企业,13900000002,2025-12-20,办理中',
        "合计,,,,,,",
      ].join("\n"),
    );
    expect(reading.lines).toEqual([
      {
        line: 3,
        receivedOn: "2025-03-04",
        applicant: "natural",
        result: "result:granted",
        repliedOn: "2025-03-20",
      },
      { line: 4, receivedOn: "2025-12-20", applicant: "org:business", result: null, repliedOn: null },
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.dropped).toEqual(["序号", "申请人姓名", "联系电话"]);
  });

  it("keeps and says nothing of what stood in the dropped columns", async () => {
    const reading = await read(
      "收到日期,申请人类型,姓名,身份证号,处理结果,答复日期\n2025-03-04,周小禾,周小禾,110101199003070011,说不清,2025-13-41",
    );
    expect(JSON.stringify(reading)).not.toMatch(/周小禾|110101199003070011/u);
    expect(reading.problems).toHaveLength(1);
  });

  it("names every line it cannot read, with the reason and the way out", async () => {
    const { lines, problems } = await read(
      [
        HEADS,
        "3月4日,自然人,予以公开,2025-03-20",
        "2025-03-04,法人,予以公开,2025-03-20",
        "2025-03-04,自然人,不予公开,2025-03-20",
        "2025-03-04,自然人,予以公开,",
        "2025-03-04,自然人,,2025-03-20",
        "2025-03-04,自然人,予以公开,2025-03-01",
        ",自然人,已答复,2025-03-20",
      ].join("\r\n"),
    );
    expect(lines).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("收到日期“3月4日”认不出是哪一天"),
      expect.stringContaining("请写明是商业企业、"),
      expect.stringContaining("处理结果只写到“不予公开”"),
      expect.stringContaining("没有答复日期"),
      expect.stringContaining("没有处理结果"),
      expect.stringContaining("早于收到日期"),
      expect.stringMatching(/没有收到日期.+；处理结果“已答复”不能对应/u),
    ]);
  });

  it("is the same pasted with tabs, saved as GBK or as UTF-16", async () => {
    const rows = ["收到日期\t申请人类型\t处理结果\t答复日期", "2025/3/4\t自然人\t予以公开\t2025/3/20"];
    const gbk = new Uint8Array([
      ...[0xca, 0xd5, 0xb5, 0xbd, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc9, 0xea, 0xc7, 0xeb, 0xc8, 0xcb, 0xc0],
      ...[0xe0, 0xd0, 0xcd, 0x2c, 0xb4, 0xa6, 0xc0, 0xed, 0xbd, 0xe1, 0xb9, 0xfb, 0x2c, 0xb4, 0xf0, 0xb8],
      ...[0xb4, 0xc8, 0xd5, 0xc6, 0xda, 0x0a],
      ...new TextEncoder().encode("2025/3/4,"),
      ...[0xd7, 0xd4, 0xc8, 0xbb, 0xc8, 0xcb, 0x2c, 0xd3, 0xe8, 0xd2, 0xd4, 0xb9, 0xab, 0xbf, 0xaa, 0x2c],
      ...new TextEncoder().encode("2025/3/20\n"),
    ]);
    const wide = Buffer.from(`\ufeff${rows.join("\n")}`, "utf16le");
    const plain = await read(rows.join("\n"));
    expect(plain.lines).toHaveLength(1);
    expect(await readRegister(gbk, "gbk.csv", NOW)).toEqual(plain);
    expect(await readRegister(wide, "宽.txt", NOW)).toEqual(plain);
  });

  it.each([
    ["no table", "今年收到申请三件。", /没有找到台账的标题行/u],
    ["a column missing", "收到日期,申请人类型,处理结果\n2025-03-04,自然人,予以公开", /“答复日期”列/u],
    ["only names", "姓名,电话\n周小禾,13900000001", /没有找到台账的标题行/u],
  ])("with %s is refused and says what is needed", async (_, text, why) => {
    const refusal = await refusalOf(read(text));
    expect(refusal.code).toBe("unreadable");
    expect(refusal.issues[0]?.message).toMatch(why);
  });

  it("longer than a register may be is refused", async () => {
    const line = "2025-03-04,自然人,予以公开,2025-03-20\n";
    expect((await read(`${HEADS}\n${line.repeat(20_000)}`)).lines).toHaveLength(20_000);
    expect((await refusalOf(read(`${HEADS}\n${line.repeat(20_001)}`))).code).toBe("too-large");
  });

  it("never fails in a way that is not said, whatever stands in it", async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("2025-03-04", "自然人", "予以公开", "不予公开", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (rows) => {
        const text = [HEADS, ...rows.map((row) => row.join(","))].join("\n");
        const { lines, problems } = await read(text).catch((thrown: unknown) => {
          if (thrown instanceof Refusal) return { lines: [], problems: [] };
          throw thrown;
        });
        expect(new Set([...lines, ...problems].map(({ line }) => line)).size).toBe(
          lines.length + problems.length,
        );
      }),
    );
  });
});

describe("the template", () => {
  it.each(EDITIONS)("of $name is read back as it was filled in, whatever the lines", async (edition) => {
    await fc.assert(
      fc.asyncProperty(registers(edition.id), async (lines) => {
        const reading = await readRegister(await writeRegister(edition, 2025, lines), "台账.xlsx", edition);
        expect(reading).toEqual({ lines, problems: [], dropped: [], sheet: "台账", otherSheets: [] });
      }),
      { numRuns: 15 },
    );
  });

  it("asks for no name, offers every choice, and holds nothing a sheet would run", async () => {
    const { sheets } = await readXlsx(await writeRegister(NOW, 2025));
    expect(sheets.map(({ name }) => name)).toEqual(["台账", "填写说明", "选项"]);
    expect(sheets[0]?.rows[0]).toEqual(["收到日期", "申请人类型", "处理结果", "答复日期"]);
    const offered = sheets[0]?.dataValidations?.filter(({ type }) => type === "list");
    expect(offered?.map(({ range, formula1 }) => [range, formula1])).toEqual([
      ["B2:B20001", "选项!$A$1:$A$6"],
      ["C2:C20001", "选项!$B$1:$B$21"],
    ]);
    expect(sheets[2]?.rows.filter(([applicant]) => applicant)).toHaveLength(6);
    expect(sheets[2]?.rows).toHaveLength(21);
    const words = sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === "string"));
    expect(words.filter((word) => /^[=+\-@\t\r]/u.test(word))).toEqual([]);
  });

  it("empty is a register without lines", async () => {
    expect((await readRegister(await writeRegister(NOW, 2025), "台账.xlsx", NOW)).lines).toEqual([]);
  });
});

describe("a workbook of somebody else", () => {
  const book = (sheets: Parameters<typeof writeXlsx>[0]["sheets"]) => writeXlsx({ sheets });

  it("gives its register wherever it stands, with merged days, and says which sheet was left out", async () => {
    const heads = ["申请人", "收到日期", "申请人类型", "处理结果", "具体情形", "答复日期"];
    const bytes = await book([
      { name: "封面", rows: [["2025年依申请公开工作台账"]] },
      {
        name: "上半年",
        rows: [
          ["依申请公开台账"],
          heads,
          ["周小禾", new Date("2025-03-04"), "自然人", "不予公开", "属于国家秘密", new Date("2025-03-20")],
          ["清溪商贸", null, "商业企业", "予以公开", "", 45736],
        ],
        merges: [{ startRow: 2, startCol: 1, endRow: 3, endCol: 1 }],
      },
      { name: "下半年", rows: [heads] },
    ]);
    const { lines, dropped, sheet, otherSheets, problems } = await readRegister(bytes, "台账.xlsx", NOW);
    expect(problems).toEqual([]);
    expect(lines.map(({ line, receivedOn, result }) => [line, receivedOn, result])).toEqual([
      [3, "2025-03-04", "result:refuse:stateSecret"],
      [4, "2025-03-04", "result:granted"],
    ]);
    expect(lines[1]?.repliedOn).toBe("2025-03-20");
    expect([dropped, sheet, otherSheets]).toEqual([["申请人"], "上半年", ["下半年"]]);
  });

  it.each([
    ["a PDF", "%PDF-1.7 …", /另存为/u],
    ["a broken workbook", "PK\u0003\u0004…", /./u],
  ])("that is %s is refused with the way out", async (_, content, why) => {
    const bytes = Buffer.from(content, "latin1");
    const refusal = await refusalOf(readRegister(bytes, "台账.xlsx", NOW));
    expect(refusal.issues[0]?.message).toMatch(why);
  });
});

it("a register read is a register counted: twelve lines, twelve received", async () => {
  const text = [HEADS, ...Array.from({ length: 12 }, () => "2025-03-04,公民,公开,2025-03-20")].join("\n");
  const { lines } = await read(text);
  expect(countRegister(NOW, 2025, lines).values["applications:result:granted|natural"]).toBe(12);
});

function registers(edition: string): fc.Arbitrary<readonly RegisterLine[]> {
  const form = registerForm(editionById(edition));
  const day = (year: number) =>
    fc
      .date({ min: new Date(`${year}-01-01`), max: new Date(`${year}-12-31`), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  const line = fc.record({
    receivedOn: day(2024),
    applicant: fc.constantFrom(...form.applicants.keys()),
    done: fc.option(fc.tuple(fc.constantFrom(...form.results.keys()), day(2025))),
  });
  return fc.array(line, { maxLength: 40 }).map((lines) =>
    lines.map(({ receivedOn, applicant, done }, at) => ({
      line: at + 2,
      receivedOn,
      applicant,
      result: done?.[0] ?? null,
      repliedOn: done?.[1] ?? null,
    })),
  );
}
