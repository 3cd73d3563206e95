import { describe, expect, it } from "vitest";
import type { Remedy } from "@/lib/report/finding";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { remedyWords } from "./remedy-words";

const quote = { part: "overview:onRequest", start: 0, end: 11, text: "13812341234" } as const;

describe("what a remedy's button says", () => {
  it.each<[Remedy, string]>([
    [{ kind: "cell", cell: "disputes:review:upheld", value: 15 }, "改为15"],
    [{ kind: "cell", cell: "disclosure:a20_8:fee:amountWan", value: 12_500 }, "改为1.25"],
    [{ kind: "text", quote, text: "138****1234" }, "遮为138****1234"],
    [{ kind: "text", quote, text: "云栖区教育局" }, "改为云栖区教育局"],
    [{ kind: "link", quote, cell: "applications:received:new|total" }, "关联表中数字"],
  ])("%j: %s", (remedy, words) => expect(remedyWords(EDITION_2021, remedy)).toBe(words));
});
