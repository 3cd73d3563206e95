import { describe, expect, it } from "vitest";
import { chooseRollup } from "@/lib/commands/choose-rollup";
import { testDatabase } from "@/lib/db/test-database";
import { rollupNow } from "@/lib/queries/shared/rollup-now";
import { cityOver, rollupDistrict } from "@/lib/scenarios/rollup-district";
import { loadCatalogue } from "../catalogue";
import { FiguresRead } from "./figures";
import { loadMembers, rollups } from "./rollups";

const { pool } = testDatabase();

async function inPublic() {
  const { reports } = await loadCatalogue(pool);
  const figures = await new FiguresRead(pool).of(reports.map(({ id }) => id));
  return rollups(await loadMembers(pool), reports, figures);
}

describe("汇总 in public", () => {
  it("is the one at the desk that counts only published reports, whatever was decided about whom", async () => {
    const { district, administrator } = await rollupDistrict("tidal", [
      "published",
      "published",
      "published",
      "approved",
      "submitted",
      null,
    ]);
    const asked = { regionId: district.regionId, year: district.year, basis: "published" } as const;
    const [all] = await inPublic();
    expect(all?.counted).toHaveLength(3);
    expect(all?.leftOut.map(({ why }) => why)).toEqual(["尚未公开", "尚未公开", "尚未公开"]);
    expect(all?.sums).toEqual(await rollupNow(asked));

    await chooseRollup(administrator, district.offices[1]?.id ?? 0, {
      year: district.year,
      included: false,
      reason: "垂直管理，向上级主管部门报送",
    });
    const [fewer] = await inPublic();
    expect(fewer?.counted).toHaveLength(2);
    expect(fewer?.sums).toEqual(await rollupNow(asked));
    expect(JSON.stringify(fewer)).not.toContain("垂直管理");
  });

  it("shows nothing of a region that has published nothing", async () => {
    const quiet = await rollupDistrict("quiet", ["approved", "submitted"]);
    await cityOver("still", [quiet.district]);
    expect((await inPublic()).map(({ region }) => region.slug)).toEqual(["tidal"]);
  });
});
