import { describe, expect, it } from "vitest";
import { districtOf, withoutDistrict } from "./district-name";

describe("an office's name without its district", () => {
  it.each([
    ["云栖区教育局", "教育局"],
    ["云栖区市场监督管理局", "市场监督管理局"],
    ["云栖区城市管理局", "城市管理局"],
    ["云栖区政务服务和数据管理局", "政务服务和数据管理局"],
    ["淮安市洪泽区人民政府", "人民政府"],
    ["红旗区人民政府办公室", "人民政府办公室"],
    ["佳县螅镇人民政府", "螅镇人民政府"],
    ["西咸新区太平镇人民政府", "太平镇人民政府"],
    ["武汉经济技术开发区卫生健康局", "卫生健康局"],
    ["西工区红山街道办事处", "红山街道办事处"],
    ["教育局", "教育局"],
    ["城市管理局", "城市管理局"],
  ])("%s", (fullName, bare) => {
    expect(withoutDistrict(fullName)).toBe(bare);
    expect(districtOf(fullName) + bare).toBe(fullName);
  });
});
