import { command } from "@/lib/db/command";
import type { Office } from "@/lib/report/filing";
import type { Actor, Role } from "@/lib/report/permissions";
import { editionForYear } from "@/lib/template/editions";

/** For tests: a region with agencies and a season, written the way everything is written. */
export type TestDistrict = {
  readonly regionId: number;
  readonly offices: readonly (Office & { readonly id: number })[];
  readonly seasonId: number;
  readonly year: number;
};

/** Makes a region of its own; `slug` must differ within a test file. */
export function testDistrict(slug: string, { year = 2024, agencies = 2 } = {}): Promise<TestDistrict> {
  return command(null, async (tx) => {
    const { id: regionId } = await tx.office.create({
      data: { type: "region", fullName: "青禾区", shortName: "青禾区", slug },
    });
    const offices = Array.from({ length: agencies }, (_, index) => bureau(index));
    const rows = await tx.office.createManyAndReturn({
      data: offices.map((office, index) => ({
        ...office,
        slug: `${slug}-${index}`,
        regionId,
        parentId: regionId,
      })),
    });
    const season = await tx.season.create({ data: { regionId, ...seasonOf(year) } });
    const created = (subjectId: number) => ({ subject: "offices", subjectId, kind: "create" }) as const;
    return {
      events: [
        { subject: "seasons", subjectId: season.id, kind: "open" },
        ...[regionId, ...rows.map(({ id }) => id)].map(created),
      ],
      result: {
        regionId,
        offices: offices.map((office, index) => ({ ...office, id: rows[index]?.id ?? 0 })),
        seasonId: season.id,
        year,
      },
    };
  });
}

function bureau(index: number): Office {
  return { type: "bureau", fullName: `青禾区第${index + 1}局`, shortName: `区第${index + 1}局` };
}

function seasonOf(year: number) {
  return {
    year,
    edition: editionForYear(year)?.id ?? "",
    opensAt: new Date(`${year + 1}-01-01`),
    campaignDue: new Date(`${year + 1}-01-15`),
    legalDue: new Date(`${year + 1}-01-31`),
  };
}

/** Makes an account of the region and gives its actor; `hash` where it is to sign in. */
export function testActor(
  { regionId }: TestDistrict,
  officeId: number,
  { role, username, hash = "x" }: { role: Role; username: string; hash?: string },
): Promise<Actor> {
  return command(null, async (tx) => {
    const { id } = await tx.account.create({
      data: { officeId, username, name: username, role, passwordHash: hash, mustChangePassword: false },
    });
    return {
      events: [{ subject: "accounts", subjectId: id, kind: "create" }],
      result: { accountId: id, name: username, role, officeId, regionId },
    };
  });
}
