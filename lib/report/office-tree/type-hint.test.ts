import { expect, it } from "vitest";
import { typeHint } from "./type-hint";

it.each([
  ["云栖区枫渡镇人民政府", "bureau", "乡镇人民政府"],
  ["云栖区白鹭洲街道办事处", "town", "街道办事处"],
  ["云栖区人民政府办公室", "county-government", "政府办公厅（室）"],
] as const)("%s as %s is asked about: its name says %s", (fullName, type, named) => {
  expect(typeHint({ fullName, type })).toContain(`像是“${named}”`);
});

it.each([
  ["云栖区枫渡镇人民政府", "town"],
  ["云栖区教育局", "bureau"],
  ["云栖区桃源农场", "town"],
] as const)("%s as %s is not", (fullName, type) => {
  expect(typeHint({ fullName, type })).toBeNull();
});
