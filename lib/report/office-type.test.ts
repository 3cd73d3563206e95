import { expect, it } from "vitest";
import { officeTypeOf } from "./office-type";

it.each([
  ["某区某镇", "town"],
  ["某县某镇人民政府", "town"],
  ["某市某区某乡人民政府", "town"],
  ["某区某街道办事处", "subdistrict"],
  ["某区人民政府某街道办事处", "subdistrict"],
  ["某市某街道办事处(推定)", "subdistrict"],
  ["某区人民政府办公室", "government-office"],
  ["某市人民政府办公厅", "government-office"],
  ["某区政府办", "government-office"],
  ["某市某区人民政府", "county-government"],
  ["某县人民政府", "county-government"],
  ["某市人民政府", "county-government"],
  ["某区政务服务和大数据管理局", "bureau"],
  ["某开发区管理委员会", "bureau"],
  ["某县人民政府机关事务管理局", "bureau"],
])("an office called %s is a %s", (name, type) => {
  expect(officeTypeOf(name)).toBe(type);
});
