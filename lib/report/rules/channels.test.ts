import { describe, expect, it } from "vitest";
import { findingsOf } from "./zero-report";

const received = (natural: number) => ({
  "applications:received:new|natural": natural,
  "applications:result:granted|natural": natural,
});

const chan = (text: string, natural: number) =>
  findingsOf({ texts: { "overview:onRequest": text }, values: received(natural) })
    .filter(({ rule }) => rule === "N-CHAN")
    .map(({ quote }) => quote?.text);

describe("the ways by which applications came", () => {
  it("add up to what the sentence says came in all", () => {
    const text = "共受理申请62件，办结62件，其中当面申请2件，快递邮寄申请29件，电子邮件申请31件，全部答复。";
    expect(chan(text, 62)).toEqual([]);
    const [finding] = findingsOf({
      texts: { "overview:onRequest": text.replace("31件", "32件") },
      values: received(62),
    });
    expect(finding).toMatchObject({ rule: "N-CHAN", severity: "warning" });
    expect(finding?.quote?.text).toBe("2件，快递邮寄申请29件，电子邮件申请32件");
    expect(finding?.message).toContain("2加29加32是63件，同一句写的总数是62件，相差1件");
  });

  it.each([
    ["收到政府信息公开申请10件，其中网络申请6件、信函申请3件。", 10, ["6件、信函申请3件"]],
    ["通过网络收到申请5件，信函收到申请7件。", 11, ["5件，信函收到申请7件"]],
    // Right, or not said to be all of them
    ["通过网络收到申请5件，信函收到申请7件。", 12, []],
    ["通过网络收到申请5件，信函收到申请7件。", 20, []],
    ["收到申请10件，其中网络申请6件、信函申请3件，其余为当面申请。", 10, []],
    ["收到申请10件，其中网络申请6件。", 10, []],
    ["收到申请10件，通过网站公开指南2件，通过微信公众号发布解读3件。", 10, []],
    ["收到申请10件，当面答复3件，邮寄送达4件。", 10, []],
  ])("%s with %i in the table", (text, natural, expected) => {
    expect(chan(text, natural)).toEqual(expected);
  });
});
