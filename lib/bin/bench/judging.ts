import { check } from "@/lib/report/check";
import { typicalBureau } from "@/lib/samples/filings";
import type { Filing } from "@/lib/report/filing";
import type { Neighbour } from "@/lib/report/rule";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { partsOf } from "@/lib/template/walk";
import { contentOf } from "@/lib/report/content";
import { match } from "@/lib/document/match";
import { decode } from "@/lib/formats/decode";
import { readString } from "@/lib/formats/read";
import { publicPage } from "./public-page";
import { compared, median, type Figure } from "./figure";

const YEAR = 2025;

/** All rules over a full report, and reading a full report from its page, beside parsing its JSON. */
export async function judging(): Promise<readonly Figure[]> {
  const { edition, filing } = typicalBureau(YEAR);
  const content = contentOf(edition, filing, []);
  const json = JSON.stringify(content);
  const source = new TextEncoder().encode(publicPage().draw());
  const neighbours = neighbourhood();
  const rewritten = (round: number): Filing => {
    const texts = { ...filing.texts, problems: proseOf(round) };
    return { ...filing, texts };
  };
  const parse = { value: median(2_000, () => JSON.parse(json)), is: "JSON.parse of the same report" };
  return [
    compared(
      { figure: "check of a full report", unit: "ms" },
      median(300, () => check(edition, filing, { previous: null })),
      parse,
    ),
    compared(
      { figure: "check of a full report beside 100 neighbours", unit: "ms" },
      median(300, () => check(edition, filing, { previous: null, neighbours })),
      parse,
    ),
    compared(
      { figure: "the same with one part just rewritten", unit: "ms" },
      median(300, (round) => check(edition, rewritten(round), { previous: null, neighbours })),
      parse,
    ),
    compared(
      { figure: "reading a full report from its page", unit: "ms" },
      median(60, () => match(readString(decode(source, "index.html")))),
      parse,
    ),
  ];
}

/** 100 reports of eleven parts, 2,000 characters each: more than any district writes. */
function neighbourhood(): readonly Neighbour[] {
  const parts = partsOf(EDITION_2021);
  return Array.from({ length: 100 }, (_, office) => ({
    office: `云栖区第${office + 1}局`,
    year: YEAR - 1,
    texts: Object.fromEntries(parts.map(({ id }, part) => [id, proseOf(office * parts.length + part)])),
  }));
}

/** 2,000 characters of words in an order of their own. */
function proseOf(seed: number): string {
  let state = seed + 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[state % WORDS.length] ?? "";
  };
  return Array.from({ length: 80 }, () => `${Array.from({ length: 11 }, next).join("")}，共12次。`)
    .join("")
    .slice(0, 2_000);
}

const WORDS =
  "信息 公开 主动 申请 办理 平台 建设 监督 保障 网站 栏目 政策 解读 群众 重点 领域 及时 准确 规范 程序 审核 发布 制度 落实 培训 考核 评议 问题 改进 措施 加强".split(
    " ",
  );
