import fc from "fast-check";
import { expect, it } from "vitest";
import { testDatabase } from "@/lib/db/test-database";
import { rollupOf } from "@/lib/queries/rollup-of";
import { rollUp } from "@/lib/report/rollup";
import { EDUCATION } from "@/lib/samples/agencies/education";
import { figuresOf, type Year } from "@/lib/samples/figures";
import { filedBy } from "@/lib/samples/filings";
import { say } from "@/lib/samples/say";
import type { Sample } from "@/lib/samples/sample";
import { EDITION_2021 } from "@/lib/template/edition-2021";
import { equationsOf, judge, type Values } from "@/lib/template/equations";
import { cityOver, ownReportSubmitted } from "../rollup-district";
import { testActor, testDistrict } from "../test-district";
import { reportIn, type Desk } from "../test-reports";

testDatabase();

const YEAR = 2024;
let serial = 0;

/** Any register of a year whose every application was answered or is carried out. */
const register = fc
  .record({
    people: fc.integer({ min: 4, max: 400 }),
    firms: fc.nat(30),
    open: fc.nat(3),
    issued: fc.nat(9),
    licenses: fc.nat(9_000),
    penalties: fc.nat(900),
    charges: fc.nat(9_999_999),
  })
  .map(({ people, firms, open, ...rest }): Year => ({
    ...rest,
    received: [people, firms],
    results: { granted: [people - open - 1, firms], "unable:notHeld": [1] },
  }));

const districts = fc.array(fc.array(register, { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 2,
});

it("a city's sums over its districts' own reports are those of all their offices, and every equation holds", async () => {
  await fc.assert(
    fc.asyncProperty(districts, register, async (below, ofCity) => {
      serial += 1;
      const leaves: Values[] = [];
      const regions = [];
      for (const [index, registers] of below.entries()) {
        const made = await filed(`level-${serial}-${index}`, registers, leaves);
        await ownReportSubmitted(made);
        regions.push(made.district);
      }
      const city = await cityOver(`level-${serial}-city`, regions);
      const chief = await testActor(city, city.regionId, { role: "reviewer", username: `chief-${serial}` });
      const clerk = await testActor(city, city.offices[0]?.id ?? 0, {
        role: "clerk",
        username: `of-city-${serial}`,
      });
      leaves.push(await submittedBy({ district: city, clerk, reviewer: chief }, ofCity));
      const { sums } = await rollupOf(chief, { year: YEAR, basis: "submitted" });
      expect(sums).toEqual(rollUp(EDITION_2021, leaves));
      for (const equation of equationsOf(EDITION_2021)) expect(judge(equation, sums).outcome).toBe("holds");
    }),
    { numRuns: 4, seed: 20_260_331, endOnFailure: true },
  );
});

/** A district whose offices have filed what their registers say. */
async function filed(slug: string, registers: readonly Year[], leaves: Values[]) {
  const district = await testDistrict(slug, { year: YEAR, agencies: registers.length });
  const { regionId } = district;
  const reviewer = await testActor(district, regionId, { role: "reviewer", username: `${slug}-r` });
  const administrator = await testActor(district, regionId, {
    role: "administrator",
    username: `${slug}-a`,
  });
  const desks: Desk[] = [];
  for (const [index, year] of registers.entries()) {
    const officeId = district.offices[index]?.id ?? 0;
    const clerk = await testActor(district, officeId, { role: "clerk", username: `${slug}-${index}` });
    const desk = { district, clerk, reviewer };
    leaves.push(await submittedBy(desk, year));
    desks.push(desk);
  }
  return { district, reviewer, administrator, desks, reports: [] };
}

async function submittedBy(desk: Desk, year: Year): Promise<Values> {
  const sample = sampleFrom(desk, year);
  await reportIn("submitted", desk, sample);
  return sample.filing.values;
}

function sampleFrom({ district, clerk }: Desk, year: Year): Sample {
  const own = district.offices.find(({ id }) => id === clerk.officeId);
  if (!own) throw new RangeError("the clerk is of no office of the district");
  const values = figuresOf(EDITION_2021, year, {});
  const { office, tell } = EDUCATION;
  const texts = tell({ year: YEAR, turn: 2, say: say(EDITION_2021, values) });
  const filing = { office, year: YEAR, values, texts, faults: [], explanations: {} };
  const { fullName, shortName, type } = own;
  return filedBy({ edition: EDITION_2021, filing }, { fullName, shortName, type });
}
