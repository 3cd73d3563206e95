import { describe, expect, it } from "vitest";
import { EDITION_2019 } from "@/lib/template/edition-2019";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import type { PartId } from "@/lib/template/vocabulary";
import type { Filing, OfficeType } from "../filing";
import { proseOf } from "./prose";
import type { Statement } from "./statement";
import { statementsOf } from "./statements";

const stated = (text: string, part: PartId = "overview:onRequest", type: OfficeType = "bureau") => {
  const filing: Filing = {
    office: { fullName: "某区民政局", shortName: "民政局", type },
    year: 2023,
    values: {},
    texts: { [part]: text },
    faults: [],
    explanations: {},
  };
  return statementsOf(EDITION_2021, filing, proseOf(EDITION_2021, filing.texts));
};

/** 「12件 new」: what is quoted, then the last part of the first cell of each reading. */
const told = ({ quote, readings }: Statement) => {
  const names = readings.map(([first = "", ...others]) => short(first) + (others.length > 0 ? "…" : ""));
  return `${quote.text} ${names.join("/")}`;
};

const short = (cell: string) =>
  cell.replace(/^applications:(?:received:|result:)?|\|total$|^disclosure:a20_1:|^disputes:/gu, "");

describe("applications in a sentence", () => {
  it.each([
    // New ones, whoever says it and however
    ["全年共收到政府信息公开申请12件。", ["12件 new"]],
    ["2023年，我局收到4件政府信息公开申请。", ["4件 new"]],
    ["根据《条例》有关规定，共收到申请12件。", ["12件 new"]],
    ["依申请公开共受理两宗。", ["两宗 new"]],
    ["截至12月31日，共接到申请人提出的信息公开申请十二份。", ["十二份 new"]],
    ["通过网络、信函等渠道共收到政府信息公开申请9件。", ["9件 new"]],
    ["收到依申请公开件３件。", ["３件 new"]],
    // With last year's, when the sentence says so
    ["收到申请12件（含上年结转2件）。", ["12件 new/new…", "2件 carriedIn"]],
    ["新收申请12件，上年度结转1件。", ["12件 new/new…", "1件 carriedIn"]],
    ["收办申请36件。", ["36件 new/new…/total"]],
    ["受理并办结申请17件。", ["17件 new/new…/total"]],
    // How they ended
    ["按期答复11件，结转下年度继续办理1件。", ["11件 total", "1件 carriedOut"]],
    [
      "办结12件（含2022年结转的3件），2件结转至2024年办理。",
      ["12件 total", "3件 carriedIn", "2件 carriedOut"],
    ],
    [
      "其中予以公开5件，部分公开1件，不予公开2件。",
      ["5件 granted", "1件 partial", "2件 refuse:stateSecret…"],
    ],
    ["予以公开及部分公开共6件，作其他处理（含撤回）3件。", ["6件 granted…", "3件 other:uncorrected…"]],
    ["5件均已在法定期限内答复。", ["5件 total"]],
    ["收到申请5件，其中3件已答复，2件正在办理。", ["5件 new", "3件 total", "2件 carriedOut"]],
    ["其中自然人申请10件。", ["10件 new|natural/new|natural…/total|natural"]],
  ])("%s", (text, expected) => {
    expect(stated(text).map(told)).toEqual(expected);
  });

  it.each([
    "通过网络收到申请5件，信函收到申请7件。",
    "收到申请若干，其中当面申请2件、快递邮寄申请29件、电子邮件申请31件。",
    "较上年增加3件，同比多受理2件。",
    "2022年收到申请10件，较2023年少。",
    "去年收到申请10件。",
    "一季度收到申请3件。",
    "收到涉及征地的申请3件。",
    "按时答复9件，延期答复3件。",
    "其中予以公开和部分公开分别为5件和3件。",
    "收到申请1300多件。",
    "受理行政许可申请20件。",
    "受理信访投诉12件，回复留言92条。",
    "办结人大代表建议和政协提案8件。",
    "对25件政府信息公开申请收取信息处理费。",
    "努力做到“办结一件申请、化解一个矛盾”。",
    "撤回申请3件，补正申请2件，实际办理16件。",
    "收到有效申请18件，无效申请2件。",
  ])("%s: nothing that 表三 could refute", (text) => {
    expect(stated(text).map(told)).toEqual([]);
  });

  it("are told from what is published on one's own account", () => {
    expect(stated("主动公开信息120条，收到1份政府信息公开申请。", "overview:lead").map(told)).toEqual([
      "1份 new",
    ]);
    expect(stated("发布信息12条，受理来信3件，已办结3件。", "overview:proactive")).toEqual([]);
  });
});

describe("none at all, in words", () => {
  it.each([
    ["我局未收到公民、法人和其他组织提出的政府信息公开申请。", ["new"]],
    ["本年度没有收到信息公开申请。", ["new"]],
    ["2023年无依申请公开事项。", ["new"]],
    ["依申请公开数量为零。", ["new"]],
    ["未发生因政府信息公开引起的行政复议、行政诉讼。", ["review:total", "suitDirect:total"]],
    ["未因政府信息公开被申请行政复议。", ["review:total"]],
    ["未收到法人或者其他组织的政府信息公开申请。", ["new|org:business"]],
    // Of these nothing follows for the tables
    ["未收到公众要求公开的其它方面政府信息申请。", []],
    ["未出现依申请公开逾期答复的情况。", []],
    ["未发生行政复议被纠错、行政诉讼败诉的情况。", []],
    ["未收到上年结转的申请。", []],
    ["未收到举报、信访。", []],
    ["上年未收到政府信息公开申请。", []],
    ["未收取依申请公开费用。", []],
    ["申请人无正当理由逾期不补正、不再处理其政府信息公开申请。", []],
  ])("%s", (text, expected) => {
    const said = stated(text);
    expect(said.map(({ readings }) => short(readings[0]?.[0] ?? ""))).toEqual(expected);
    expect(said.every(({ stated: count, inWords }) => count === 0 && inWords)).toBe(true);
  });
});

describe("disputes in a sentence", () => {
  it.each([
    [
      "因政府信息公开被申请行政复议3件，其中维持1件、纠正1件，尚未审结1件。",
      ["3件 review:total", "1件 review:upheld", "1件 review:corrected", "1件 review:pending"],
    ],
    [
      "政府信息公开行政诉讼4件，结果维持3件，其他结果1件。",
      ["4件 suitDirect:total…", "3件 suitDirect:upheld…", "1件 suitDirect:other…"],
    ],
    ["政府信息公开行政复议、行政诉讼各1起。", ["1起 review:total", "1起 suitDirect:total…"]],
    ["信息公开未经复议直接起诉2件，复议后起诉1件。", ["2件 suitDirect:total", "1件 suitAfterReview:total"]],
    [
      "信息公开类行政复议7件，诉讼9件，均获维持。",
      [
        "7件 review:total",
        "7件，诉讼9件，均获维持 review:corrected…",
        "9件 suitDirect:total…",
        "9件，均获维持 suitDirect:corrected…",
      ],
    ],
    ["信息公开行政复议3件，撤回复议申请1件。", ["3件 review:total"]],
  ])("%s", (text, expected) => {
    expect(stated(text).map(told)).toEqual(expected);
  });

  it("are not those a 复议机关 decides", () => {
    expect(stated("全年审理行政复议案件120件，代理行政诉讼案件30件。", "overview:supervision")).toEqual([]);
    expect(stated("全年办理行政复议案件120件。")).toEqual([]);
  });
});

describe("documents in a sentence", () => {
  const inManagement = (text: string) => stated(text, "overview:management").map(told);

  it.each([
    [
      "制定行政规范性文件3件，废止2件，现行有效20件。",
      ["3件 normative:issued", "2件 normative:repealed", "20件 normative:inForce"],
    ],
    ["制定并公开规范性文件3件。", ["3件 normative:issued"]],
    ["印发《某办法》等规范性文件2件，清理规范性文件12件。", ["2件 normative:issued"]],
    ["未制发行政规范性文件。", ["未制发行政规范性文件 normative:issued"]],
    ["未制发、废止规范性文件。", ["未制发、废止规范性文件 normative:issued…"]],
    ["没有规章和规范性文件制发、废止情况。", ["没有规章和规范性文件制发、废止情况 rule:issued…"]],
    ["没有建立规范性文件管理台账，未发布规范性文件解读。", []],
    ["制发规章1件，规范性文件3件。", ["1件 rule:issued", "3件 normative:issued"]],
    ["制发规章和规范性文件共4件。", ["4件 rule:issued…"]],
    ["2022年，共制定规范性文件0件。", ["0件 normative:issued"]],
    ["2022年制定规范性文件5件，2023年制定3件。", ["3件 normative:issued"]],
    ["开展规范性文件合法性审核12件，备案规范性文件3件。", []],
    ["公开规范性文件类信息6条，政策解读3篇。", []],
    ["健全规章制度3项。", []],
  ])("%s", (text, expected) => {
    expect(inManagement(text)).toEqual(expected);
  });

  it("are counted as published in the form of 2019", () => {
    const texts = { "overview:proactive": "主动公开规章13件，行政规范性文件60件。" };
    const filing: Filing = {
      office: { fullName: "某市人民政府", shortName: "某市", type: "county-government" },
      year: 2019,
      values: {},
      texts,
      faults: [],
      explanations: {},
    };
    const said = statementsOf(EDITION_2019, filing, proseOf(EDITION_2019, texts));
    expect(said.map(({ readings }) => readings.flat().map((cell) => cell.split(":").at(-1)))).toEqual([
      ["disclosed", "publicTotal"],
      ["disclosed", "publicTotal"],
    ]);
  });
});

describe("of whom a sentence speaks", () => {
  it.each([
    ["全区共受理政府信息公开申请90件。", "bureau", "wider"],
    ["围绕全区中心工作，共受理政府信息公开申请3件。", "bureau", "whole"],
    ["全区共受理政府信息公开申请90件。", "county-government", "whole"],
    ["区政府办公室受理政府信息公开申请17件。", "county-government", "narrower"],
    ["区政府本级受理政府信息公开申请17件。", "county-government", "narrower"],
    ["区政府办公室受理政府信息公开申请17件。", "government-office", "whole"],
  ] as const)("%s of a %s: %s", (text, type, scope) => {
    expect(stated(text, "overview:onRequest", type).map((statement) => statement.scope)).toEqual([scope]);
  });
});
