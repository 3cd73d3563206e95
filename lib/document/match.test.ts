import { describe, expect, it } from "vitest";
import { EDITIONS } from "@/lib/template/editions";
import { tablesOf } from "@/lib/template/walk";
import type { Block, TableCell } from "./blocks";
import { match } from "./match";

const CELL: TableCell = {
  text: "",
  colSpan: 1,
  rowSpan: 1,
  role: "unknown",
  cell: null,
  id: null,
  headers: [],
  total: false,
};

/** A table as a reader gives it; cells are set apart by bars. */
function table(...rows: readonly string[]): Block {
  const cells = rows.map((row) => row.split("|").map((text) => ({ ...CELL, text: text.trim() })));
  return { kind: "table", table: null, rows: cells };
}

const values = (...blocks: readonly Block[]) => match(blocks).values;
const DISCLOSURE = ["第二十条第（一）项", "信息内容|本年制发件数|本年废止件数|现行有效件数"];
const RULE = "disclosure:a20_1:rule:";
const NORMATIVE = "disclosure:a20_1:normative:";
const LICENSE = "disclosure:a20_5:license:decisions";
const [newest] = EDITIONS.toReversed();

describe("a figure is placed by its labels", () => {
  it("row and head, whatever their order", () => {
    expect(values(table("信息内容|现行有效件数|本年制发件数|本年废止件数", "行政规范性文件|20|3|1"))).toEqual(
      {
        [`${NORMATIVE}issued`]: 3,
        [`${NORMATIVE}repealed`]: 1,
        [`${NORMATIVE}inForce`]: 20,
      },
    );
  });

  it("also under a label with other brackets, spaces, radicals or characters", () => {
    for (const label of [
      "行政許可",
      "⾏政许可",
      "行 政 许 可",
      "行政许可（件）",
      "**行政许可**：",
      "行(xíng)政许可",
    ])
      expect(values(table("信息内容|本年处理决定数量", `${label}|9`))).toEqual({ [LICENSE]: 9 });
  });

  it("also under a misprinted one, between its neighbours", () => {
    const rows = [
      "1.属于国家秘密|1|0|0|0|0|0|1",
      "2.其他法律行政止公开|2|0|0|0|0|0|2",
      "3.危及三安全一稳定|0|0|0|0|0|0|0",
    ];
    expect(values(table(...rows))["applications:result:refuse:otherLaw|natural"]).toBe(2);
  });

  it("but not under a label that only resembles one", () => {
    for (const label of ["行政检查", "非行政许可", "其他主动公开文件", "行政许可其中网上办理"])
      expect(values(table(...DISCLOSURE, "信息内容|本年处理决定数量", `${label}|9`))).toEqual({});
  });

  it("nor under the name of a group", () => {
    const { values: found, unplaced } = match([
      table(...DISCLOSURE, "规章|0|0|0", "（六）其他处理|5|0|0|0|0|0|5", "（七）总计|5|0|0|0|0|0|5"),
    ]);
    expect(Object.keys(found).filter((cell) => cell.includes(":other:"))).toEqual([]);
    expect(unplaced).toEqual([
      {
        text: "（六）其他处理 5 0 0 0 0 0 5",
        place: "第1张表第4行第2格",
        why: "本版式在这里是一组行，不能确定数字属于其中哪一行",
      },
    ]);
  });

  it("across a table cut in two and heads printed again", () => {
    const heads = [
      "申请人情况",
      "自然人|法人或其他组织|总计",
      "商业企业|科研机构|社会公益组织|法律服务机构|其他",
    ];
    const found = values(
      table(...heads, "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1"),
      table(...heads, "四、结转下年度继续办理|2|0|0|0|0|0|2"),
    );
    expect(found["applications:received:new|natural"]).toBe(1);
    expect(found["applications:carriedOut|total"]).toBe(2);
  });

  it("in a 表四 printed as two tables", () => {
    const outcomes = "结果维持|结果纠正|其他结果|尚未审结|总计";
    const found = values(
      table("行政复议", outcomes, "1|2|3|4|10"),
      table("行政诉讼", "未经复议直接起诉|复议后起诉", `${outcomes}|${outcomes}`, "1|0|0|0|1|2|0|0|0|2"),
    );
    expect(found["disputes:review:pending"]).toBe(4);
    expect(found["disputes:suitAfterReview:upheld"]).toBe(2);
  });
});

describe("nothing is guessed", () => {
  it("blanks, strokes and words for nothing are not found, and never 0", () => {
    expect(values(table(...DISCLOSURE, "规章|/|—|", "行政规范性文件|无||5"))).toEqual({
      [`${NORMATIVE}inForce`]: 5,
    });
  });

  it("a row with more or fewer figures than places is left", () => {
    const { values: found, unplaced } = match([
      table(...DISCLOSURE, "规章|0|0|0", "第二十条第（六）项", "信息内容|本年处理决定数量", "行政处罚|2|0|0"),
      table("信息内容|本年处理决定数量", "行政强制", "5", "3"),
    ]);
    expect(found).toEqual({ [`${RULE}issued`]: 0, [`${RULE}repealed`]: 0, [`${RULE}inForce`]: 0 });
    expect(unplaced.map(({ why }) => why)).toEqual([
      "本行应有1个数字，印有3个，不能确定各在哪一格",
      "本行应有1个数字，印有2个，不能确定各在哪一格",
    ]);
  });

  it("money with a unit of its own is left for a person to read", () => {
    const { values: found, unplaced } = match([
      table("信息内容|本年收费金额（单位：万元）", "行政事业性收费|251000元"),
    ]);
    expect(found).toEqual({});
    expect(unplaced[0]?.why).toBe("数字后面自带单位，请核对单位后填写");
  });

  it("two different figures for one cell cancel each other", () => {
    const { values: found, unplaced } = match([
      table("信息内容|本年处理决定数量", "行政许可|9"),
      table("信息内容|本年处理决定数量", "行政许可|8"),
    ]);
    expect(found).toEqual({});
    expect(unplaced[0]?.why).toBe("与第1张表第2行第2格的“9”不一致，两处都没有采用");
  });

  it("heads out of order and not all there are not followed", () => {
    const { values: found, unplaced } = match([
      table("信息内容|现行有效件数|本年制发件数|本年数量", "行政规范性文件|20|3|1"),
    ]);
    expect(found).toEqual({});
    expect(unplaced[0]?.why).toBe("表头与本版式不一致，不能确定各数字属于哪一列");
  });

  it("digits that run together are cut only where noughts show the report prints so", () => {
    expect(values(table(...DISCLOSURE, "行政规范性文件302"))).toEqual({});
    expect(values(table(...DISCLOSURE, "规章000", "行政规范性文件302"))).toMatchObject({
      [`${NORMATIVE}issued`]: 3,
      [`${NORMATIVE}inForce`]: 2,
    });
    expect(
      values(table(...DISCLOSURE, "规章000", "行政规范性文件3020"))[`${NORMATIVE}issued`],
    ).toBeUndefined();
  });
});

describe("the edition is told by the labels", () => {
  it.each(EDITIONS.map((edition) => [edition.name, edition] as const))("%s", (_, edition) => {
    const rows = tablesOf(edition).flatMap(({ bands }) => bands.flatMap(({ columns }) => columns));
    expect(match([table(...rows.map(({ label }) => label))]).edition).toBe(edition.id);
  });

  it("and by the year only where there is no table", () => {
    expect(match([{ kind: "title", text: "示范区教育局2020年政府信息公开工作年度报告" }]).edition).toBe(
      "2019",
    );
    expect(match([]).edition).toBe(newest?.id);
  });
});

describe("printed figures", () => {
  it.each([
    ["+3", 3],
    ["减4", -4],
    ["--253", -253],
    ["－7", -7],
    ["1,234", 1234],
    ["１２", 12],
    ["? 0", 0],
    ["5件", 5],
  ])("%s in 本年增/减 is %d", (printed, value) => {
    const found = values(
      table("信息内容|上一年项目数量|本年增/减|处理决定数量", `行政许可|16|${printed}|780`),
    );
    expect(found["disclosure2019:a20_5:license:itemsDelta"]).toBe(value);
  });

  it("are given with how they are printed and where", () => {
    const reading = match([table("信息内容|本年收费金额（单位：万元）", "行政事业性收费|59237.2449")]);
    expect(reading.values["disclosure:a20_8:fee:amountWan"]).toBe(592_372_449);
    expect(reading.printed["disclosure:a20_8:fee:amountWan"]).toBe("59237.2449");
    expect(reading.places["disclosure:a20_8:fee:amountWan"]).toBe("第1张表第2行第2格");
  });
});
