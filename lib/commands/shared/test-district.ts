import { command } from "@/lib/db/command";
import type { OfficeType } from "@/lib/report/filing";
import type { Actor, Role } from "@/lib/report/permissions";
import { editionForYear } from "@/lib/template/editions";

/** For tests: a region with two agencies and a season, written the way everything is written. */
export type TestDistrict = {
  readonly regionId: number;
  readonly offices: readonly [number, number];
  readonly seasonId: number;
  readonly year: number;
};

/** Makes a region of its own; `slug` must differ within a test file. */
export function testDistrict(slug: string, year = 2024): Promise<TestDistrict> {
  return command(null, async (tx) => {
    const office = (type: OfficeType, name: string, regionId?: number) =>
      tx.office.create({
        data: {
          type,
          fullName: name,
          shortName: name,
          slug: `${slug}-${type}-${name.length}`,
          ...(regionId && { regionId, parentId: regionId }),
        },
      });
    const { id: regionId } = await office("region", "青禾区");
    const [first, second] = [
      await office("bureau", "青禾区教育局", regionId),
      await office("town", "柳河镇人民政府", regionId),
    ];
    const season = await tx.season.create({
      data: {
        regionId,
        year,
        edition: editionForYear(year)?.id ?? "",
        opensAt: new Date(`${year + 1}-01-01`),
        campaignDue: new Date(`${year + 1}-01-15`),
        legalDue: new Date(`${year + 1}-01-31`),
      },
    });
    const subjects = [regionId, first.id, second.id].map((subjectId) => ({
      subject: "offices" as const,
      subjectId,
      kind: "create",
    }));
    return {
      events: [{ subject: "seasons", subjectId: season.id, kind: "open" }, ...subjects],
      result: { regionId, offices: [first.id, second.id], seasonId: season.id, year },
    };
  });
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
