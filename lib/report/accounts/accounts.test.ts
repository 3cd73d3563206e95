import { describe, expect, it } from "vitest";
import { sameNameFault, sharedNameFault } from "./person-name";
import { usernameFor } from "./limits";

const OFFICE = { fullName: "云栖区教育局", shortName: "区教育局" };

describe("the name of an account is that of one person", () => {
  it.each(["张敏", "王镇", "李科", "欧阳修文", "买买提·艾力", "张敏（女）", "John Li", "试填员"])(
    "such as %s",
    (name) => {
      expect(sharedNameFault(name, OFFICE)).toBeNull();
    },
  );

  it.each([
    ...[
      "办公室",
      "管理员",
      "公用账号",
      "区教育局",
      "云栖区教育局",
      "填报人",
      "政务公开办",
      "综合股",
      "测试一",
    ],
    ...["admin", "Test 1", "8888", "教育局（公用）", "office", "信息公开专栏"],
  ])("and not %s", (name) => {
    expect(sharedNameFault(name, OFFICE)).toContain("请填写使用人的姓名");
  });

  it("and nobody has two at one office", () => {
    const others = [{ name: "张敏", username: "zhangmin" }];
    expect(sameNameFault("张敏", others)).toContain("zhangmin");
    expect(sameNameFault("张敏（小）", others)).toBeNull();
  });
});

describe("a user name proposed for an office", () => {
  it.each([
    ["qjyj", [], "qjyj"],
    ["qjyj", ["qjyj"], "qjyj-1"],
    ["qjyj", ["qjyj", "qjyj-1"], "qjyj-2"],
    ["ab", [], "ab-1"],
    ["a".repeat(40), [], `${"a".repeat(29)}-1`],
  ])("is %s beside %j", (slug, taken, name) => {
    expect(usernameFor(slug, new Set(taken))).toBe(name);
  });
});
