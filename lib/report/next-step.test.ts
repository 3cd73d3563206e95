import { describe, expect, it } from "vitest";
import { nextStep } from "./next-step";
import { STATES, type State } from "./workflow";

const CLOSED = "编辑已于2026年1月20日截止，不能再填写和提交；确需修改的，请联系区级管理员办理延期";
const ALL = Object.keys(STATES).filter((state): state is State => state in STATES);

describe("what comes next after the last day of editing", () => {
  it("invites no office to write, submit or recall, and says the way out", () => {
    for (const state of ["draft", "submitted", "returned"] as const) {
      const said = nextStep(state, "office", CLOSED);
      expect(said).toContain("办理延期");
      expect(said).not.toMatch(/可以撤回|重新提交|提交审核/u);
    }
  });

  it("tells a reviewer that what he returns cannot be changed without an extension", () => {
    expect(nextStep("reviewing", "region", CLOSED)).toContain("须先由管理员为该单位办理延期");
  });

  it("is what it always was where nothing is closed, and once nothing is to be edited", () => {
    for (const state of ALL)
      for (const side of ["office", "region"] as const)
        expect(nextStep(state, side, null)).not.toContain("截止");
    for (const state of ["approved", "published"] as const)
      expect(nextStep(state, "office", CLOSED)).toBe(nextStep(state, "office", null));
  });
});
