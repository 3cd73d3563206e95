import { describe, expect, it } from "vitest";
import { beginReview } from "@/lib/commands/begin-review";
import { keepScan } from "@/lib/commands/keep-scan";
import { recall } from "@/lib/commands/recall";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { greyOf } from "@/lib/formats/qr/draw";
import { scannedPdf } from "@/lib/formats/scan/samples";
import { signOff, type SignOff } from "@/lib/queries/sign-off";
import { signingState } from "@/lib/queries/signing-state";
import { textKey } from "@/lib/report/entries";
import { printDigest } from "@/lib/report/print-mark";
import type { Actor } from "@/lib/report/permissions";
import { drafted, outcomeOf, refusalOf, reportIn, submitted, typed, type Desk } from "./test-reports";
import { testActor, testDistrict } from "./test-district";

testDatabase();

const district = await testDistrict("sealed", { agencies: 20 });
const reviewer = await testActor(district, district.regionId, { role: "reviewer", username: "reviewer" });
let desks = 0;

async function ownDesk(): Promise<Desk> {
  const office = district.offices[(desks += 1)]?.id ?? 0;
  const clerk = await testActor(district, office, { role: "clerk", username: `clerk-${desks}` });
  return { district, clerk, reviewer };
}

/** The print as it comes off the glass: grey, a little askew. */
const scanOf = ({ qr }: SignOff) =>
  scannedPdf([{ ...greyOf(qr, { scale: 4, degrees: 1, noise: 20 }), bits: 8 }]);
const blank = scannedPdf([{ side: 64, grey: new Uint8Array(64 * 64).fill(255), bits: 8 }]);

const send = (clerk: Actor, id: number, bytes: Uint8Array<ArrayBuffer>, digest: string | null = null) =>
  keepScan(clerk, id, { bytes, typed: digest });

const UPHELD = "disputes:review:upheld";
const PROBLEMS = textKey("problems");
const reworded = (clerk: Actor, id: number, words: string) =>
  typed(clerk, id, [{ key: PROBLEMS, raw: `${words}：公开内容与群众需求还有差距，政策解读不够及时。` }]);

describe("the digest on a print", () => {
  it("is the one a submission of the draft has, and stays with what was submitted", async () => {
    const desk = await ownDesk();
    const id = await drafted(desk);
    const draft = await signOff(desk.clerk, id);
    expect(draft).toMatchObject({ open: 0, revision: null });
    expect(await submitted(desk.clerk, id)).toBe(draft.sha256);
    for (const reader of [desk.clerk, reviewer])
      expect(await signOff(reader, id)).toMatchObject({ sha256: draft.sha256, revision: { number: 1 } });
  });

  it("is of nobody's draft but one's own office's", async () => {
    const id = await drafted(await ownDesk());
    const { clerk: stranger } = await ownDesk();
    expect(await outcomeOf(signOff(reviewer, id))).toBe("not-found");
    expect(await outcomeOf(signOff(stranger, id))).toBe("not-found");
    expect(await signingState(reviewer, id)).toBeNull();
  });
});

describe("the scan of a signed print", () => {
  it("is kept with the digest it carries, and the event says so", async () => {
    const { clerk, ...desk } = await ownDesk();
    const id = await drafted({ ...desk, clerk });
    const print = await signOff(clerk, id);
    expect(await send(clerk, id, scanOf(print))).toEqual({ matchedBy: "qr", contentSha256: print.sha256 });
    const [scan] = await db.sealedScan.findMany({ where: { reportId: id } });
    expect(scan).toMatchObject({
      contentSha256: print.sha256,
      mediaType: "application/pdf",
      matchedBy: "qr",
    });
    const event = await db.event.findFirst({ where: { subjectId: id, kind: "seal" } });
    expect(event?.detail).toMatchObject({ sha256: scan?.sha256, contentSha256: print.sha256 });
    expect(await signingState(clerk, id)).toMatchObject({ signing: { kind: "current" }, mayUpload: true });
    expect((await refusalOf(send(clerk, id, scanOf(print)))).issues[0]?.message).toContain("已经上传过");
  });

  it("of a content changed since is refused with both digests, and what was kept is outdated", async () => {
    const desk = await ownDesk();
    const id = await drafted(desk);
    const signed = await signOff(desk.clerk, id);
    await send(desk.clerk, id, scanOf(signed));
    await typed(desk.clerk, id, [{ key: UPHELD, raw: "7" }]);
    await typed(desk.clerk, id, [{ key: UPHELD, raw: "8" }]);
    const { code, issues, detail } = await refusalOf(send(desk.clerk, id, scanOf(signed)));
    const { sha256 } = await signOff(desk.clerk, id);
    expect(code).toBe("stale");
    expect(issues[0]?.message).toContain(printDigest(signed.sha256));
    expect(issues[0]?.message).toContain(printDigest(sha256));
    expect(issues[1]?.message).toBe("改动1处：表四“行政复议 结果维持”由0改为8");
    expect(detail["changes"]).toContainEqual({ at: UPHELD, before: 0, after: 8 });
    expect(await signingState(desk.clerk, id)).toMatchObject({ signing: { kind: "outdated" } });
  });

  it("of another report is refused", async () => {
    const [one, other] = [await ownDesk(), await ownDesk()];
    const theirs = await signOff(other.clerk, await drafted(other));
    const refusal = await refusalOf(send(one.clerk, await drafted(one), scanOf(theirs)));
    expect(refusal.issues[0]?.message).toContain("另一份报告");
  });

  it("that cannot be read is kept by the characters typed from the sheet, if they are right", async () => {
    const { clerk, ...desk } = await ownDesk();
    const id = await drafted({ ...desk, clerk });
    const { sha256 } = await signOff(clerk, id);
    expect((await refusalOf(send(clerk, id, blank))).issues[0]?.at).toBe("digest");
    expect((await refusalOf(send(clerk, id, blank, "0123456789abcdef"))).issues[0]?.at).toBe("digest");
    expect(await send(clerk, id, blank, printDigest(sha256).toUpperCase())).toMatchObject({
      matchedBy: "typed",
    });
  });

  it("of an unfinished draft is not taken: what is signed must be what can be submitted", async () => {
    const { clerk, ...desk } = await ownDesk();
    const id = await drafted({ ...desk, clerk });
    await typed(clerk, id, [{ key: UPHELD, raw: "" }]);
    const print = await signOff(clerk, id);
    expect(print.open).toBeGreaterThan(0);
    expect(await outcomeOf(send(clerk, id, scanOf(print)))).toBe("blocked");
  });

  it("is taken after submission and during review, from the office alone, until publication", async () => {
    const desk = await ownDesk();
    const id = await drafted(desk);
    await submitted(desk.clerk, id);
    await beginReview(reviewer, id);
    const print = await signOff(desk.clerk, id);
    expect(await outcomeOf(send(reviewer, id, scanOf(print)))).toBe("not-allowed");
    expect(await outcomeOf(send((await ownDesk()).clerk, id, scanOf(print)))).toBe("not-found");
    expect(await outcomeOf(send(desk.clerk, id, scanOf(print)))).toBe("done");
    expect(await signingState(reviewer, id)).toMatchObject({
      signing: { kind: "current" },
      mayUpload: false,
    });
    const other = await ownDesk();
    const published = await reportIn("published", other);
    expect(await outcomeOf(send(other.clerk, published.id, blank))).toBe("stale");
  });

  it("counts again when what was changed after it is put back", async () => {
    const desk = await ownDesk();
    const id = await drafted(desk);
    await reworded(desk.clerk, id, "甲");
    await send(desk.clerk, id, scanOf(await signOff(desk.clerk, id)));
    await submitted(desk.clerk, id);
    await recall(desk.clerk, id);
    await reworded(desk.clerk, id, "乙");
    expect(await signingState(desk.clerk, id)).toMatchObject({ signing: { kind: "outdated" } });
    await reworded(desk.clerk, id, "甲");
    expect(await signingState(desk.clerk, id)).toMatchObject({ signing: { kind: "current" } });
  });
});
