import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/document/blocks";
import { build } from "@/lib/document/build";
import { match } from "@/lib/document/match";
import { contentOf } from "@/lib/report/content";
import { balancedValues } from "@/lib/samples/random-values";
import { EDITIONS } from "@/lib/template/editions";
import type { Values } from "@/lib/template/equations";
import type { Edition } from "@/lib/template/vocabulary";
import { readString } from "./read";
import * as shapes from "./shapes";
import { writeText } from "./text/write";

const OFFICE = { fullName: "青山区教育局", shortName: "区教育局", type: "bureau" } as const;

const TEXTS = {
  "overview:lead": "2023年，区教育局认真落实各项部署，扎实推进政府信息公开工作。",
  "overview:proactive": "通过政府网站公开信息312条，制作政策解读6期。",
  "overview:onRequest": "全年收到申请16件，均已按期答复。",
  "overview:management": "制发行政规范性文件2件，废止1件。",
  "overview:platform": "维护政务新媒体账号2个，全年更新及时。",
  "overview:supervision": "开展业务培训2次，没有发生责任追究情形。",
  problems: "一是政策解读形式比较单一；二是栏目更新不够及时。",
  improvements: "下一步，将丰富解读形式，按周检查栏目更新情况。",
  "other:fee": "本年度没有收取信息处理费。",
} as const;

function report(edition: Edition, values: Values): readonly Block[] {
  return build(edition, contentOf(edition, { office: OFFICE, year: 2023, values, texts: TEXTS }, []));
}

const EACH_SHAPE = Object.entries({ ...shapes, tabs: writeText }).filter(([name]) => name !== "gridOf") as [
  string,
  shapes.Shape,
][];

describe.each(EDITIONS.map((edition) => [edition.name, edition] as const))(
  "a report in the %s",
  (_, edition) => {
    it.each(EACH_SHAPE)("printed as %s is read cell by cell", (name, shape) => {
      fc.assert(
        fc.property(balancedValues(edition), (values) => {
          const reading = match(readString(shape(report(edition, values))));
          expect(reading.values).toEqual(values);
          expect(reading.unplaced).toEqual([]);
          expect(reading.edition).toBe(edition.id);
          expect([reading.office, reading.year]).toEqual([OFFICE.fullName, 2023]);
          expect(reading.sections).toEqual(TEXTS);
        }),
        { numRuns: 25 },
      );
    });
  },
);
