import type { Office } from "../filing";

/** Whether an office's report belongs into the roll-up of a region, and why not. */
export type Inclusion = { readonly included: boolean; readonly reason: string };

/**
 * What holds until somebody decides otherwise: who files to the region is counted; the government of the region
 * itself is not, its report being the roll-up. Source: 以区政府和区政府办名义的文件由办公室报告计一次.
 */
export function includedByType(region: Office, office: Office): Inclusion {
  const own = office.type === "county-government" && placeOf(office) === placeOf(region);
  return own
    ? {
        included: false,
        reason: "本级政府的年度报告就是汇总；以政府和政府办公室名义的文件由办公室的报告计一次",
      }
    : { included: true, reason: "" };
}

/** Whether a name is one of a system led from above, which reports to its own 主管部门: to be decided by hand. */
export function mayBeVertical({ fullName }: Pick<Office, "fullName">): boolean {
  return VERTICAL.test(fullName);
}

/** 条例第三条: 实行垂直领导的部门由本系统的办公厅（室）主管. */
const VERTICAL =
  /税务局|海关|气象局|烟草专卖局|海事(?:局|处)|边检|出入境边防|金融监督管理|银行保险监督|人民银行|外汇管理|调查队|邮政管理局|供电/u;

function placeOf({ fullName }: Office): string {
  return fullName.replace(/人民政府$/u, "");
}
