import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { figuresIn, numberOf } from "./figures";
import { proseOf, quote } from "./prose";

describe("a number in words", () => {
  it.each([
    ["17", 17],
    ["1,234", 1234],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零五", 105],
    ["三千二百一十", 3210],
    ["二〇二三", 2023],
  ])("%s is %d", (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe("a figure with its counting word", () => {
  const shown = (text: string) =>
    figuresIn(text).map(({ value, exact, start, end }) => [text.slice(start, end), value, exact]);

  it.each([
    ["共17件", [["17件", 17, true]]],
    [
      "共两件、十二份",
      [
        ["两件", 2, true],
        ["十二份", 12, true],
      ],
    ],
    ["1300多条", [["1300多条", 1300, false]]],
    ["约20件", [["20件", 20, false]]],
    ["3至5件", [["5件", 5, false]]],
    ["办好每一件申请", [["一件", 1, false]]],
    ["1.7万件", [["1.7万件", 17000, false]]],
    ["12件以上", [["12件", 12, false]]],
    ["办结率100%，12345热线", []],
  ])("%s", (text, figures) => {
    expect(shown(text)).toEqual(figures);
  });
});

describe("prose made easy to read", () => {
  const proseFrom = (raw: string) => {
    const [prose] = proseOf(EDITION_2021, { problems: raw });
    if (!prose) throw new Error("no prose");
    return prose;
  };

  it("joins lines broken inside a sentence and gives one form to every sign", () => {
    expect(proseFrom("收到申请 １７\n件(含上年结转 2 件),\n均已\n\n答复。").text).toBe(
      "收到申请17件（含上年结转2件），均已答复。",
    );
    expect(proseFrom("公开1,234条").text).toBe("公开1,234条");
    expect(proseFrom("（一）问题\n（二）改进").text).toBe("（一）问题\n（二）改进");
  });

  it("reads traditional characters and skips the glosses of mirrors", () => {
    expect(proseFrom("區(qū)辦(bàn)未收到依申請(qǐng)公開的申請").text).toBe("区办未收到依申请公开的申请");
  });

  it("quotes the characters of the source, whatever stands between them", () => {
    const prose = proseFrom("收到申请 1７\n 件。");
    const at = prose.text.indexOf("17件");
    expect(quote(prose, at, at + 3).text).toBe("1７\n 件");
  });

  it("keeps the place of every character", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ \n，。件0-9０-９，(（a中]{1,40}$/u), (raw) => {
        for (const prose of proseOf(EDITION_2021, { problems: raw })) {
          expect(prose.origin).toHaveLength(prose.text.length);
          expect([...prose.origin].sort((a, b) => a - b)).toEqual(prose.origin);
        }
      }),
    );
  });
});
