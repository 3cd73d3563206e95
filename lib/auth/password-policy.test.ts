import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "@/lib/report/refusal";
import { initialPassword } from "./initial-password";
import { requireGoodPassword } from "./password-policy";

function faults(password: string, username = "wang.min"): readonly string[] {
  try {
    requireGoodPassword(password, username);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return thrown.issues.map(({ message }) => message);
  }
}

describe("a password", () => {
  it.each(["Chunfeng-7788", "春风十里不如你呀Ab1", "xK9#mQ2$vL"])("such as %s is taken", (password) => {
    expect(faults(password)).toEqual([]);
  });

  it.each([
    ["too short", "Ab1#efgh9", "至少10位"],
    ["too long", `Ab1${"x".repeat(126)}`, "不能超过128位"],
    ["of two classes", "chunfeng77889", "三种"],
    ["with the name in it", "Wang.Min-2047", "用户名"],
    ["with what is tried first", "Password-2047", "常见"],
    ["with a row of digits", "Chunfeng-123456", "常见"],
  ])("that is %s is refused with the reason", (_, password, reason) => {
    expect(faults(password).join()).toContain(reason);
  });

  it("is told every reason at once", () => {
    expect(faults("abc").length).toBe(2);
  });
});

describe("an initial password", () => {
  it("is always one the policy takes, and never the same twice", () => {
    const given = new Set<string>();
    fc.assert(
      fc.property(fc.constant(null), () => {
        const password = initialPassword();
        expect(faults(password)).toEqual([]);
        expect(given.has(password)).toBe(false);
        given.add(password);
      }),
      { numRuns: 1_000 },
    );
  });
});
