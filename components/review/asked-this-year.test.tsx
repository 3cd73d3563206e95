import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AskedThisYear } from "./asked-this-year";

describe("what a season asks to be said", () => {
  it("stands beside the report by part, in the order of print", () => {
    const prompts = {
      "other:rest": ["写明建议提案办理结果公开情况"],
      problems: ["至少写两条", "不与上年重复"],
    };
    const html = renderToStaticMarkup(<AskedThisYear edition="2021" prompts={prompts} />);
    expect(html.replace(/<[^>]+>/gu, "|").replace(/\|+/gu, "|")).toBe(
      "|本年度要求写明的内容（3）|存在的主要问题|至少写两条|不与上年重复|其他事项|写明建议提案办理结果公开情况|",
    );
  });

  it("takes no room where nothing is asked", () => {
    expect(renderToStaticMarkup(<AskedThisYear edition="2021" prompts={{}} />)).toBe("");
  });
});
