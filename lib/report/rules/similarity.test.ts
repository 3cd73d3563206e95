import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import type { Texts } from "../filing";
import { findingsOf, zeroReport, type Changes } from "./zero-report";

const PLATFORM =
  "2022年，民政局在12个村的服务站设立民政事项公开栏，内容由局里统一印制、按月更换。养老服务地图上线，可以查到每家机构的床位、价格和等级；残疾人补贴的发放名单同时在村口张贴3天。";

const previousOf = (texts: Texts): NonNullable<Changes["previous"]> => ({
  edition: EDITION_2021,
  year: 2022,
  values: zeroReport({}).values,
  texts,
});

const alike = (changes: Changes) => findingsOf(changes).filter(({ rule }) => rule === "N-SIM");

const thisYear = (text: string) =>
  text.replaceAll("2022", "2023").replace("12个", "14个").replace("3天", "5天");

describe("words taken from elsewhere", () => {
  it("are found in last year's own report although years and figures were changed, sentence by sentence", () => {
    const texts = { "overview:platform": thisYear(PLATFORM) };
    const [finding, ...others] = alike({
      texts,
      previous: previousOf({ "overview:platform": PLATFORM }),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      key: "N-SIM:overview:platform:previous",
      severity: "warning",
      part: "overview:platform",
    });
    expect(finding?.message).toContain("与本机关2022年度报告的同一部分大体相同");
    const passages = finding?.passages ?? [];
    expect(passages).toHaveLength(3);
    for (const { quote, other } of passages) {
      expect(texts["overview:platform"].slice(quote.start, quote.end)).toBe(quote.text);
      expect(thisYear(other.text)).toBe(quote.text);
      expect(other.label).toBe("某区民政局2022年度报告“（四）政府信息公开平台建设”");
    }
  });

  it("are found in a neighbour's, under its own name", () => {
    const theirs = PLATFORM.replace("民政局", "白鹭镇");
    const [finding] = alike({
      texts: { "overview:platform": thisYear(PLATFORM) },
      neighbours: [
        { office: "某区教育局", year: 2022, texts: { "overview:platform": "各学校设置校务公开栏。" } },
        { office: "某区白鹭镇人民政府", year: 2022, texts: { "overview:platform": theirs } },
      ],
    });
    expect(finding?.key).toBe("N-SIM:overview:platform:neighbour");
    expect(finding?.message).toContain("某区白鹭镇人民政府2022年度报告");
  });

  it("are the own words once a third is new", () => {
    const text = `${thisYear(PLATFORM)}今年起，殡葬服务收费标准改在殡仪馆大厅的电子屏滚动公布，每季度由群众代表核对一次，并把核对结果贴在旁边。`;
    expect(
      alike({
        texts: { "overview:platform": text },
        previous: previousOf({ "overview:platform": PLATFORM }),
      }),
    ).toEqual([]);
  });

  it.each<[string, Texts]>([
    ["无", { "other:rest": "无" }],
    [
      "the fee statement",
      { "other:fee": "本年度没有发出信息处理费收费通知，没有收取信息处理费。".repeat(4) },
    ],
    [
      "what the tables say",
      {
        "overview:onRequest":
          "2022年，未收到政府信息公开申请，没有上年结转的申请，也没有结转下年度办理的申请。全年没有因政府信息公开工作被申请行政复议、提起行政诉讼的案件。全年未收取信息处理费。",
      },
    ],
    [
      "the preface",
      {
        preface:
          "本报告根据《中华人民共和国政府信息公开条例》的要求编制。本报告中所列数据的统计期限为2022年1月1日至12月31日。如有疑问，请与办公室联系，地址在人民路8号。",
      },
    ],
    ["a short sentence", { problems: "公开形式不够丰富，公开内容不够及时。" }],
  ])("are not: %s", (_, texts) => {
    expect(alike({ texts, previous: previousOf(texts) })).toEqual([]);
  });

  it("are looked for only where other reports are at hand", () => {
    expect(alike({ previous: { ...previousOf({}), year: 2023 } })).toEqual([]);
  });
});
