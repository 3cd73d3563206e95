import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryOf, type Listed } from "./directory";
import { findOffice, nameThen } from "./find-office";

const NAMES: readonly (readonly [string, string])[] = [
  ["青禾区", "青禾区"],
  ["青禾区人民政府办公室", "区政府办公室"],
  ["青禾区教育局", "区教育局"],
  ["青禾区市场监督管理局", "区市场监管局"],
  ["青禾区柳塘街道办事处", "柳塘街道"],
  ["青禾区苇渡镇人民政府", "苇渡镇"],
  ["青禾区文化和旅游局", "区文旅局"],
  ["临川市青禾区城市管理局", "区城管局"],
];

const offices = NAMES.map(([fullName, shortName], at): Listed => ({
  id: at + 1,
  fullName,
  shortName,
  formerNames: fullName.includes("文化") ? [{ fullName: "青禾区文化局", shortName: "区文化局" }] : [],
}));
const directory = directoryOf("青禾区", offices);
const idOf = (fullName: string) => offices.find((office) => office.fullName === fullName)?.id;

const found = (office: string | null, path = "年报.docx", lead = "") =>
  findOffice(directory, path, { office, lead });
const fullNameOf = (officeId: number | null) => offices.find(({ id }) => id === officeId)?.fullName ?? null;

describe("the office of a past report", () => {
  it.each([
    ["青禾区教育局", "青禾区教育局"],
    ["临川市青禾区教育局", "青禾区教育局"],
    ["区教育局", "青禾区教育局"],
    ["教育局", "青禾区教育局"],
    ["青禾区　教 育 局", "青禾区教育局"],
    ["市场监管局", "青禾区市场监督管理局"],
    ["青禾区苇渡镇", "青禾区苇渡镇人民政府"],
    ["苇渡镇政府", "青禾区苇渡镇人民政府"],
    ["柳塘街道", "青禾区柳塘街道办事处"],
    ["青禾区人民政府", "青禾区"],
    ["临川市青禾区", "青禾区"],
    ["青禾区政府办", "青禾区人民政府办公室"],
    ["青禾区城市管理局", "临川市青禾区城市管理局"],
  ])("named %s in the title is %s", (title, office) => {
    expect(fullNameOf(found(title).officeId)).toBe(office);
  });

  it("by a name it had before is the office as it was called then", () => {
    const { officeId, fullName } = found("青禾区文化局");
    expect([fullNameOf(officeId), fullName]).toEqual(["青禾区文化和旅游局", "青禾区文化局"]);
    expect(nameThen(directory, officeId ?? 0, "区文化局")).toBe("青禾区文化局");
    expect(nameThen(directory, officeId ?? 0, null)).toBe("青禾区文化和旅游局");
  });

  it("of another district is nobody's here, whatever the file is called", () => {
    for (const title of ["白石区教育局", "白石区人民政府", "临川市教育局", "临川市人民政府"])
      expect(found(title, "青禾区教育局.docx").officeId).toBeNull();
    expect(found("白石区教育局", "青禾区教育局.docx").candidates).toEqual([idOf("青禾区教育局")]);
  });

  it("without a title is told by the first words, else by the file, else by its folder", () => {
    const lead = "青禾区人民政府办公室根据条例编制本报告。";
    expect(fullNameOf(found(null, "年报.docx", lead).officeId)).toBe("青禾区人民政府办公室");
    expect(fullNameOf(found(null, "2021年区教育局年报.docx").officeId)).toBe("青禾区教育局");
    expect(fullNameOf(found(null, "2021/苇渡镇/年报（定稿）.docx").officeId)).toBe("青禾区苇渡镇人民政府");
  });

  it("is left to a person where the title and the file name two", () => {
    const { officeId, candidates } = found("青禾区教育局", "2021/区文旅局2021年年报.docx");
    expect(officeId).toBeNull();
    expect(candidates).toEqual([idOf("青禾区教育局"), idOf("青禾区文化和旅游局")]);
  });

  it("is left to a person where one name is that of two, unless the file says which", () => {
    const two = directoryOf("青禾区", [
      { id: 1, fullName: "青禾区水务局", shortName: "区水务局", formerNames: [] },
      {
        id: 2,
        fullName: "青禾区应急局",
        shortName: "区应急局",
        formerNames: [{ fullName: "青禾区水务局", shortName: "区水务局" }],
      },
    ]);
    const said = { office: "青禾区水务局", lead: "" };
    expect(findOffice(two, "年报.docx", said)).toMatchObject({ officeId: null, candidates: [1, 2] });
    expect(findOffice(two, "应急局.docx", said)).toMatchObject({ officeId: 2, fullName: "青禾区水务局" });
  });

  it("is never a wrong one, however its name is written", () => {
    const places = fc.constantFrom("", "青禾区", "临川市青禾区", "区");
    const endings = fc.constantFrom<readonly [string, string]>(
      ["", ""],
      ["人民政府", "办事处"],
      ["政府", "办"],
    );
    const office = fc.constantFrom(...offices.slice(1));
    const title = fc
      .tuple(places, office, endings, fc.boolean())
      .map(([place, { id, fullName }, [town, street], wide]) => {
        const bare = fullName.replace(/^(?:临川市)?青禾区/u, "").replace(/(?:人民政府|办事处)$/u, "");
        const ending = bare.endsWith("镇") ? town : bare.endsWith("街道") ? street : "";
        const name = `${place}${bare}${ending}`;
        return { id, name: wide ? [...name].join("　") : name };
      });
    fc.assert(
      fc.property(title, ({ id, name }) => {
        expect(found(name).officeId).toBe(id);
      }),
      { numRuns: 300 },
    );
  });
});
