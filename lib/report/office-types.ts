import type { OfficeType } from "./filing";

/** What each type of office is called on the desks. */
export const OFFICE_TYPES: Readonly<Record<OfficeType, string>> = {
  region: "地区",
  "county-government": "县级以上人民政府",
  "government-office": "政府办公厅（室）",
  bureau: "政府部门",
  town: "乡镇人民政府",
  subdistrict: "街道办事处",
};
