import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { match } from "@/lib/document/match";
import { decode } from "@/lib/formats/decode";
import { readString } from "@/lib/formats/read";
import { check } from "@/lib/report/check";
import type { Finding } from "@/lib/report/finding";
import { officeTypeOf } from "@/lib/report/office-type";
import { editionById } from "@/lib/template/editions";
import { readQuantity } from "@/lib/template/quantity";
import type { CellId, Edition } from "@/lib/template/vocabulary";
import { cellOf } from "@/lib/template/walk";
import golden from "../report/golden-findings.json";

const folder = fileURLToPath(new URL("../../../shared/reports/", import.meta.url));
const present = existsSync(folder);
if (!present) console.log("SKIPPED: shared/reports is not beside the checkout");

type Truth = {
  readonly agency: string;
  readonly year: number | null;
  readonly edition: string;
  readonly values: Readonly<Record<CellId, number | string | null>>;
};

/** Every published report at hand: prose as our readers find it, figures as they were checked by hand. */
const files = Object.keys(golden);

function findingsIn(file: string): readonly Finding[] {
  const truth = JSON.parse(readFileSync(folder + file.replace(".txt", ".values.json"), "utf8")) as Truth;
  const edition = editionById(truth.edition);
  const reading = match(readString(decode(readFileSync(folder + file), file)));
  const office = { fullName: truth.agency, shortName: truth.agency, type: officeTypeOf(truth.agency) };
  const year = truth.year ?? edition.firstYear;
  const values = Object.fromEntries(
    Object.entries(truth.values).map(([cell, printed]) => [cell, valueOf(edition, cell, printed)]),
  );
  const filing = { office, year, values, texts: reading.sections, faults: [], explanations: {} };
  return check(edition, filing, { previous: null }).findings;
}

function valueOf(edition: Edition, cell: CellId, printed: number | string | null): number | null {
  const quantity = cellOf(edition, cell)?.quantity;
  if (!quantity || printed === null) return null;
  const read = readQuantity(String(printed), quantity);
  return "value" in read ? read.value : null;
}

const FAMILIES = /^T[34]-(?:ROW|SUM|BAL)$/u;
const TEXT_AGAINST_TABLE = /^N-(?:RECV|ZERO|DONE|NORM|DISP)$/u;

/** An excerpt ends in the middle, so that what it lacks tells nothing. */
const isWhole = (file: string) => !file.startsWith("partial/");
const isOfWhole = ({ rule }: Finding) => rule === "N-PART" || rule === "N-FEE";

describe.runIf(present)(
  "published reports, every finding in the prose reviewed by reading the sentence",
  () => {
    it.each(files)("%s", (file) => {
      const found = findingsIn(file)
        .filter((finding) => finding.rule.startsWith("N-") && (isWhole(file) || !isOfWhole(finding)))
        .map(({ key, severity, quote }) => ({ key, severity, quote: quote?.text ?? null }));
      const reviewed: readonly { key: string; severity: string; quote: string | null; review: string }[] =
        golden[file as keyof typeof golden];
      expect(found).toEqual(reviewed.map(({ key, severity, quote }) => ({ key, severity, quote })));
      for (const { review } of reviewed) expect(review).toMatch(/^(?:true|reminder): ./u);
    });
  },
);

describe.runIf(present)("the five reports the project starts from", () => {
  const seeds = ["000", "001", "002", "003", "004"].map((name) => `seeds/${name}.txt`);
  const having = (wanted: (finding: Finding) => boolean) =>
    seeds.filter((file) => findingsIn(file).some(wanted));

  it("break no equation", () => {
    expect(having(({ rule }) => FAMILIES.test(rule))).toEqual([]);
  });

  it("contradict their tables in one place, on the 17 of 000", () => {
    const all = seeds.flatMap((file) =>
      findingsIn(file)
        .filter(({ rule }) => TEXT_AGAINST_TABLE.test(rule))
        .map(({ rule, quote }) => [file, rule, quote?.text]),
    );
    expect(all).toEqual([["seeds/000.txt", "N-RECV", "17件"]]);
  });

  it("all but 003 state the fee; only the 镇 of 001 is asked for 考核、社会评议、责任追究", () => {
    expect(having(({ rule }) => rule === "N-FEE")).toEqual(["seeds/003.txt"]);
    expect(having(({ key }) => key.endsWith(":account"))).toEqual(["seeds/001.txt"]);
  });

  it("speak of no year that is not theirs", () => {
    expect(having(({ rule }) => rule === "N-YEAR")).toEqual([]);
  });
});
