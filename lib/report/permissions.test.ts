import { describe, expect, it } from "vitest";
import { can, fills, overriding, type Actor, type Owned } from "./permissions";

const reviewer: Actor = { accountId: 7, name: "张审", role: "reviewer", officeId: 1, regionId: 1 };
const own: Owned = { officeId: 1, regionId: 1, state: "reviewing", submittedBy: 7 };
const REASON = "另一名审核人休假，须在期限前办理";

describe("four eyes", () => {
  it("keep a reviewer from judging what he submitted, unless he says on record why", () => {
    expect(can(reviewer, "approve", own)).toBe(false);
    expect(can(reviewer, "return", own)).toBe(false);
    expect(can(reviewer, "approve", overriding(own, REASON))).toBe(true);
    expect(can(reviewer, "return", overriding(own, REASON))).toBe(true);
  });

  it("take no reason that says nothing", () => {
    for (const reason of [null, undefined, "", "太忙", `太忙${" ".repeat(20)}`])
      expect(can(reviewer, "approve", overriding(own, reason))).toBe(false);
  });

  it("are not asked for beginning a review, nor of who submitted nothing", () => {
    expect(can(reviewer, "begin-review", { ...own, state: "submitted" })).toBe(true);
    expect(can(reviewer, "approve", { ...own, submittedBy: 8 })).toBe(true);
  });

  it("open nothing to who is no reviewer, or of another region, whatever he says", () => {
    const overridden = overriding(own, REASON);
    expect(can({ ...reviewer, role: "administrator" }, "approve", overridden)).toBe(false);
    expect(can({ ...reviewer, regionId: 2 }, "approve", overridden)).toBe(false);
  });
});

it("a reviewer fills in the report of the region itself and no other", () => {
  expect(fills(reviewer, own)).toBe(true);
  expect(fills(reviewer, { officeId: 2 })).toBe(false);
  expect(can(reviewer, "edit", { ...own, state: "draft" })).toBe(true);
  expect(can(reviewer, "edit", { ...own, officeId: 2, state: "draft" })).toBe(false);
});
