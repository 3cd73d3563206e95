import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficeType } from "../filing";
import { INCLUSION, OFFICE_STATES, type Column, type TreeRow } from "./columns";
import { planTree, type TreePlan } from "./plan";
import { rowsOfTree } from "./rows";
import type { StandingOffice, Tree } from "./tree";

const REGION = { type: "region", fullName: "青禾区", shortName: "青禾区", slug: "qinghe" } as const;

const office = (slug: string, more: Partial<StandingOffice> = {}): StandingOffice => ({
  type: "bureau",
  fullName: `青禾区${slug}局`,
  shortName: `区${slug}局`,
  slug,
  parent: REGION.slug,
  position: 1,
  choice: null,
  closedOn: null,
  formerNames: [],
  ...more,
});

const tree = (...offices: readonly StandingOffice[]): Tree => ({
  region: REGION,
  offices,
  year: 2025,
  today: "2026-03-02",
  takenSlugs: ["elsewhere"],
});

const BLANK: Readonly<Record<Column, string>> = {
  ...{ slug: "", fullName: "", shortName: "", type: "", parent: "", position: "" },
  ...{ included: "", reason: "", state: "", closedOn: "", until: "" },
};
const row = (cells: Partial<Record<Column, string>>, at = 2): TreeRow => ({ ...BLANK, ...cells, row: at });

/** The list of a tree with some cells written over, by the slug of the line. */
function edited(
  of: Tree,
  over: Readonly<Record<string, Partial<Record<Column, string>>>>,
): readonly TreeRow[] {
  return rowsOfTree(of).map((line) => ({ ...line, ...over[line.slug] }));
}

const faultsOf = (plan: TreePlan) => plan.lines.flatMap(({ faults }) => faults.map(({ column }) => column));
const deedsOf = (plan: TreePlan) => plan.lines.flatMap(({ deeds }) => deeds);

/** The tree once a plan has been carried out. */
function after(before: Tree, plan: TreePlan): Tree {
  const offices = new Map(before.offices.map((one) => [one.slug, one]));
  for (const { slug, deeds } of plan.lines) {
    for (const deed of deeds) {
      const now = offices.get(slug);
      if (deed.kind === "create") {
        const { above, closedOn, position } = deed;
        const made = { ...deed.office, slug, parent: above.slug, closedOn, position: position ?? 99 };
        offices.set(slug, { ...office(slug), ...made });
      }
      if (!now) continue;
      if (deed.kind === "rename")
        offices.set(slug, { ...now, ...deed.to, formerNames: [...now.formerNames, deed.from.fullName] });
      if (deed.kind === "retype") offices.set(slug, { ...now, type: deed.to });
      if (deed.kind === "move") offices.set(slug, { ...now, parent: deed.to.slug });
      if (deed.kind === "reorder") offices.set(slug, { ...now, position: deed.to });
      if (deed.kind === "include") {
        const { included, reason } = deed;
        offices.set(slug, { ...(offices.get(slug) ?? now), choice: { included, reason } });
      }
    }
  }
  return { ...before, offices: [...offices.values()] };
}

describe("the list of a tree", () => {
  const types = fc.constantFrom<OfficeType>("bureau", "town", "subdistrict", "county-government");
  const anyTree = fc
    .array(
      fc.record({
        type: types,
        above: fc.nat(8),
        position: fc.nat(99),
        choice: fc.option(fc.record({ included: fc.boolean(), reason: fc.constant("由区里统一确定") })),
        closedOn: fc.option(fc.constant("2025-06-30"), { freq: 5 }),
      }),
      { maxLength: 8 },
    )
    .map((made) =>
      tree(
        ...made.map(({ above, ...rest }, at) =>
          // Only those before it, so that it is a tree.
          office(`o${at}`, { ...rest, parent: above < at ? `o${above}` : REGION.slug }),
        ),
      ),
    );
  const anyEdit = fc.dictionary(
    fc.constantFrom("o0", "o1", "o2", "o3", "new1", "new2"),
    fc.record(
      {
        fullName: fc.constantFrom("青禾区甲局", "青禾区乙局", "青禾区o1局", ""),
        shortName: fc.constantFrom("甲局", "乙局", ""),
        type: fc.constantFrom("政府部门", "街道办事处", "地区", "未知", ""),
        parent: fc.constantFrom("o0", "o2", "qinghe", "青禾区甲局", "new1", "nobody"),
        position: fc.constantFrom("3", "x", ""),
        included: fc.constantFrom("是", "否", "也许", ""),
        reason: fc.constantFrom("由本系统统一汇总", ""),
        state: fc.constantFrom("在册", "已撤并", ""),
        closedOn: fc.constantFrom("2025-06-30", "2099-01-01", ""),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 4 },
  );

  it("changes nothing, whatever the tree", () => {
    fc.assert(
      fc.property(anyTree, (any) => {
        const plan = planTree(any, rowsOfTree(any));
        expect(plan.lines.flatMap(({ deeds, faults }) => [...deeds, ...faults])).toEqual([]);
        expect(plan.absent).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("edited and brought in twice does its work once", () => {
    fc.assert(
      fc.property(anyTree, anyEdit, (any, edit) => {
        const known = edited(any, edit);
        const fresh = Object.entries(edit)
          .filter(([slug]) => slug.startsWith("new"))
          .map(([slug, cells], at) => row({ slug, ...cells }, 100 + at));
        const rows = [...known, ...fresh];
        const plan = planTree(any, rows);
        if (faultsOf(plan).length > 0) return;
        expect(deedsOf(planTree(after(any, plan), rows))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves alone what it does not name, and says so", () => {
    const plan = planTree(tree(office("aa"), office("bb")), [row({ slug: "aa" })]);
    expect(plan).toMatchObject({ absent: ["青禾区bb局"], lines: [{ deeds: [], faults: [] }] });
  });
});

describe("a line of the list", () => {
  const standing = tree(
    office("aa", { formerNames: ["青禾区旧局"] }),
    office("bb", { parent: "aa" }),
    office("cc", { closedOn: "2025-06-30" }),
  );

  it.each([
    ["renames", { aa: { fullName: "青禾区文旅局" } }, { kind: "rename", until: "2026-03-01" }],
    ["renames from a day", { aa: { fullName: "青禾区文旅局", until: "2026.2.28" } }, { until: "2026-02-28" }],
    ["gives back a name of its own", { aa: { fullName: "青禾区旧局" } }, { kind: "rename" }],
    [
      "changes the type",
      { aa: { type: "街道办事处" } },
      { kind: "retype", from: "bureau", to: "subdistrict" },
    ],
    ["moves", { bb: { parent: "青禾区" } }, { kind: "move", from: { slug: "aa" }, to: { slug: "qinghe" } }],
    ["orders", { aa: { position: "7" } }, { kind: "reorder", from: 1, to: 7 }],
    [
      "leaves out of the roll-up",
      { aa: { included: INCLUSION.no, reason: "由市局统一汇总" } },
      { kind: "include", year: 2025, included: false },
    ],
  ])("%s", (_, over, deed) => {
    const plan = planTree(standing, edited(standing, over));
    expect(faultsOf(plan)).toEqual([]);
    expect(deedsOf(plan)).toMatchObject([deed]);
  });

  it.each([
    ["a name another office has", { aa: { fullName: "青禾区bb局" } }, "fullName"],
    ["a name another office had", { bb: { fullName: "青禾区旧局" } }, "fullName"],
    ["the name of one that is no more", { aa: { fullName: "青禾区cc局" } }, "fullName"],
    ["the name of the region", { aa: { fullName: "青禾区" } }, "fullName"],
    ["a name until a day to come", { aa: { fullName: "青禾区新局", until: "2026-03-03" } }, "until"],
    ["a type there is not", { aa: { type: "厅" } }, "type"],
    ["a region", { aa: { type: "地区" } }, "type"],
    ["itself above itself", { aa: { parent: "bb" } }, "parent"],
    ["nobody above", { aa: { parent: "nobody" } }, "parent"],
    ["one that is no more above", { aa: { parent: "cc" } }, "parent"],
    ["an end without successors", { aa: { state: OFFICE_STATES.closed } }, "state"],
    ["a new beginning after the end", { cc: { state: OFFICE_STATES.open } }, "state"],
    ["another name after the end", { cc: { fullName: "青禾区丙局" } }, "fullName"],
    ["another place for the region", { qinghe: { fullName: "青禾市" } }, "fullName"],
    ["not to be counted without a reason", { aa: { included: INCLUSION.no } }, "reason"],
    ["a day that is none", { aa: { until: "2026-02-30" } }, "until"],
  ])("cannot ask for %s", (_, over, column) => {
    const plan = planTree(standing, edited(standing, over));
    expect(faultsOf(plan)).toContain(column);
    expect(deedsOf(plan)).toEqual([]);
  });

  it("may found an office below another that the same list founds", () => {
    const cells = { fullName: "青禾区新局", shortName: "新局", type: "政府部门" };
    const plan = planTree(standing, [
      row({ slug: "below", ...cells, fullName: "青禾区下局", parent: "above" }, 2),
      row({ slug: "above", ...cells }, 3),
    ]);
    expect(deedsOf(plan)).toMatchObject([
      { kind: "create", above: { slug: "above", name: "青禾区新局" } },
      { kind: "create", above: { slug: "qinghe" } },
    ]);
  });

  it.each([
    ["a public address of another region", { slug: "elsewhere" }, "slug"],
    ["an address that is none", { slug: "青禾" }, "slug"],
    ["no address", { slug: "" }, "slug"],
    ["no name", { fullName: "" }, "fullName"],
    ["no type", { type: "" }, "type"],
    ["an end without its day", { state: OFFICE_STATES.closed }, "closedOn"],
    [
      "a day of an end that has not come",
      { state: OFFICE_STATES.closed, closedOn: "2027-01-01" },
      "closedOn",
    ],
    ["a day of an end though open", { closedOn: "2025-01-01" }, "closedOn"],
  ])("founds no office with %s", (_, over, column) => {
    const cells = { slug: "new", fullName: "青禾区新局", shortName: "新局", type: "政府部门", ...over };
    expect(faultsOf(planTree(standing, [row(cells)]))).toEqual([column]);
  });

  it("stands once, and so does a name", () => {
    const cells = { slug: "new", fullName: "青禾区新局", shortName: "新局", type: "政府部门" };
    const plan = planTree(standing, [row(cells, 2), row(cells, 3), row({ ...cells, slug: "other" }, 4)]);
    expect(plan.lines.map(({ faults }) => faults.map(({ column }) => column))).toEqual([
      [],
      ["slug"],
      ["fullName"],
    ]);
  });
});
