import fc from "fast-check";
import { paperOf, type Paper } from "@/lib/document/paper/paper";
import { contentOf } from "@/lib/report/content";
import type { Texts } from "@/lib/report/filing";
import type { Edition, PartId } from "@/lib/template/vocabulary";
import { edition2019Bureau, typicalBureau } from "./filings";
import { balancedValues } from "./random-values";

/** Reports with any figures that hold and prose of several paragraphs, as they are written into files. */
export function papers(edition: Edition): fc.Arbitrary<Paper> {
  const { filing } = edition.id === "2019" ? edition2019Bureau() : typicalBureau(2025);
  return fc
    .tuple(balancedValues(edition), fc.subarray(PHRASES, { minLength: 1 }), fc.boolean())
    .map(([values, phrases, published]) =>
      paperOf(contentOf(edition, { ...filing, values, texts: told(filing.texts, phrases) }, []), {
        office: "jyj",
        number: 1,
        sha256: SHA256,
        dated: new Date("2026-01-20T01:00:00Z"),
        published,
      }),
    );
}

export const SHA256 = "3fa94c1be0".repeat(6) + "abcd";

/** Signs that mean something to a typesetter, a spreadsheet or a page, within sentences. */
const PHRASES = [
  "各科室在每月初核对公开栏，发现过期内容当天更换。",
  "=1+1不是公式，@SUM(A1)也不是，这句话照原样公开。",
  "编号为#12的清单*共三页*，其中_附件_按$3元$一份收取工本费。",
  "页面写有<b>醒目</b>二字，并注明“以原件为准”（见[附录]）。",
  "路径C:\\公开\\年报与`索引`一并归档，比例为95%，温度为-5℃。",
  "-3这样的负数、+3这样的增加数和1,234.5这样的千分位都照印。",
  "条例第二十条所列事项逐项核对；未列事项经集体研究后公开。",
];

/** Every part keeps its own words and gets a phrase more, each in a paragraph of its own. */
function told(texts: Texts, phrases: readonly string[]): Texts {
  const parts = Object.entries(texts) as [PartId, string][];
  return Object.fromEntries(
    parts.map(([part, text], at) => [part, `${text}\n${phrases[at % phrases.length] ?? ""}`]),
  );
}
