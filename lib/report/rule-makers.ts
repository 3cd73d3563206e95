import type { CellId, Edition } from "@/lib/template/vocabulary";
import type { Office } from "./filing";
import { disclosures, RULE_ROW } from "./named-cells";

/** Whether an office may issue 规章: `perhaps` where its name does not tell. Source: 立法法第九十一、九十三条. */
export function ruleMaking({ fullName }: Pick<Office, "fullName">): "may" | "perhaps" | "may-not" {
  if (MAY_MAKE_RULES.test(fullName)) return "may";
  return PERHAPS.test(fullName) ? "perhaps" : "may-not";
}

/** The cells of the row 规章, whichever columns the edition has. */
export function ruleCells(edition: Edition): readonly CellId[] {
  return disclosures(
    edition,
    [RULE_ROW],
    ["issued", "repealed", "inForce", "made", "disclosed", "publicTotal"],
  );
}

/** Provinces, autonomous regions and prefectures make rules and file on their own account, or as a region. */
const MAY_MAKE_RULES = /(?:省|自治区|自治州|盟)(?:人民政府)?$|^(?:国务院|国家|中华人民共和国)/u;

/** A 市 may be 设区的市, which makes rules, or 县级市, which does not: its name does not tell. */
const PERHAPS = /市(?:人民政府)?(?:办公[室厅])?$/u;
