import { describe, expect, it } from "vitest";
import { typicalBureau, typicalTown } from "./filings";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { check } from "@/lib/report/check";
import type { OfficeType } from "@/lib/report/filing";
import { effectsBetween, effectsOfType } from "@/lib/report/office-tree/effects";

const office = (type: OfficeType) => ({ type, fullName: "云栖区枫渡", shortName: "枫渡" });
const told = (from: OfficeType, to: OfficeType) =>
  effectsOfType(EDITION_2021, office(from), office(to)).map(({ kind, rule }) => `${kind} ${rule}`);

describe("another type of office", () => {
  it("has a street that becomes a town account for 考核、评议、责任追究, and the other way round", () => {
    const [effect] = effectsOfType(EDITION_2021, office("subdistrict"), office("town"));
    expect(effect).toMatchObject({ kind: "gained", severity: "explainable" });
    expect(effect?.words).toContain("责任追究");
    expect(effectsOfType(EDITION_2021, office("town"), office("subdistrict"))[0]?.kind).toBe("lost");
  });

  it("begins and ends rules that are asked of governments or of single offices alone", () => {
    expect(told("bureau", "county-government")).toEqual(
      expect.arrayContaining(["begins T4-JOINT", "ends N-GENERIC"]),
    );
    expect(told("county-government", "bureau")).toEqual(
      expect.arrayContaining(["ends T4-JOINT", "begins N-GENERIC"]),
    );
  });

  it("changes nothing where it is the same", () => {
    for (const type of ["bureau", "town", "subdistrict", "county-government"] as const)
      expect(told(type, type)).toEqual([]);
  });

  it("is told for a report as it stands: what a bureau has not written, a town owes", () => {
    const { edition, filing } = typicalBureau(2025);
    const judged = (type: OfficeType) =>
      check(edition, { ...filing, office: { ...filing.office, type } }, { previous: null });
    const gained = effectsBetween(judged("bureau"), judged("town")).filter(({ kind }) => kind === "gained");
    expect(gained.length).toBeGreaterThan(0);
    const town = typicalTown(2025);
    const same = check(town.edition, town.filing, { previous: null });
    expect(effectsBetween(same, same)).toEqual([]);
  });
});
