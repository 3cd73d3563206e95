import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { match } from "@/lib/document/match";
import { readFile } from "@/lib/formats/read";
import { zipStream } from "@/lib/formats/zip/stream";
import { openZip } from "@/lib/formats/zip/open";
import { documentOnDesk } from "@/lib/publish/documents/document-on-desk";
import { documentsOf } from "@/lib/publish/documents/documents-of";
import { reportHandover, seasonHandover } from "@/lib/publish/handover/handover";
import { plannedPublication } from "@/lib/publish/planned";
import { testActor, testDistrict } from "./test-district";
import { drafted, outcomeOf, reportIn, sampleFor, submitted, typed, type Desk } from "./test-reports";

testDatabase();

const district = await testDistrict("documents", { agencies: 9 });
const reviewer = await testActor(district, district.regionId, {
  role: "reviewer",
  username: "documents-reviewer",
});
let next = 0;

async function desk(): Promise<Desk> {
  const officeId = district.offices[next]?.id ?? 0;
  next += 1;
  const clerk = await testActor(district, officeId, { role: "clerk", username: `documents-clerk-${next}` });
  return { district, clerk, reviewer };
}

describe("a report on the desk as a file", () => {
  it("is the draft for who fills it in, marked as not public, and nobody else's", async () => {
    const own = await desk();
    const id = await drafted(own);
    const { name, bytes } = await documentOnDesk(own.clerk, id, "docx");
    expect(name).toMatch(/年政府信息公开工作年度报告（未公开）\.docx$/u);
    const reading = match(await readFile(bytes, name));
    expect(reading.values).toEqual(sampleFor(own).filing.values);
    expect(await outcomeOf(documentOnDesk(reviewer, id, "docx"))).toBe("not-found");
    expect(await outcomeOf(documentOnDesk((await desk()).clerk, id, "docx"))).toBe("not-found");
  });

  it("is for the reviewer what was submitted, not what is being typed since", async () => {
    const own = await desk();
    const id = await drafted(own);
    await submitted(own.clerk, id);
    const { bytes, name } = await documentOnDesk(reviewer, id, "pdf");
    expect(name).toContain("（未公开）");
    expect(match(await readFile(bytes, name)).values).toEqual(sampleFor(own).filing.values);
  });

  it("is the public file byte for byte once the report is published", async () => {
    const own = await desk();
    const { id } = await reportIn("published", own);
    const publication = await plannedPublication(id);
    const documents = publication && (await documentsOf(publication));
    for (const kind of ["docx", "pdf", "xlsx", "csv"] as const) {
      const { bytes, name } = await documentOnDesk(reviewer, id, kind);
      expect(name).not.toContain("未公开");
      expect(Buffer.compare(bytes, documents?.get(kind) ?? new Uint8Array())).toBe(0);
    }
  });
});

describe("the package for the government's own website", () => {
  it("is there once a report is public, for its office and region alone", async () => {
    const own = await desk();
    const { id } = await reportIn("approved", own);
    expect(await outcomeOf(reportHandover(reviewer, id))).toBe("not-found");
    const other = await desk();
    const { id: published } = await reportIn("published", other);
    const { name, files } = await reportHandover(reviewer, published);
    expect(name).toMatch(/（网站移交包）\.zip$/u);
    const { stream, size } = await zipStream(files);
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(bytes.length).toBe(size);
    const found = await openZip(bytes, "a.zip", () => true);
    expect([...found.keys()].map((path) => path.replace(/^.*\//u, ""))).toContain("fragment.html");
    expect(await outcomeOf(reportHandover(own.clerk, published))).toBe("not-found");
  });

  it("keeps to what is public while a correction is being written", async () => {
    const own = await desk();
    const { id } = await reportIn("correcting", own);
    await typed(own.clerk, id, [{ key: "text:problems", raw: "还没有公开的一句话。" }]);
    const { files } = await reportHandover(reviewer, id);
    for (const { bytes } of files) expect(Buffer.from(bytes).includes("还没有公开的一句话")).toBe(false);
  });

  it("of a season has a folder for every published report, and the sums of all", async () => {
    const { files, name } = await seasonHandover(reviewer, district.seasonId);
    const folders = new Set(files.flatMap((file) => file.name.split("/").slice(0, -1)));
    expect(name).toContain(`${folders.size}份`);
    expect(folders.size).toBe(3);
    const sums = files.find((file) => file.name === "SHA256SUMS");
    expect(new TextDecoder().decode(sums?.bytes).trim().split("\n")).toHaveLength(files.length - 1);
    const clerk = await testActor(district, district.offices[0]?.id ?? 0, {
      role: "clerk",
      username: "documents-nobody",
    });
    expect(await outcomeOf(seasonHandover(clerk, district.seasonId))).toBe("not-found");
  });
});
