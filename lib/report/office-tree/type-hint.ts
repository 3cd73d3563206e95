import type { Office } from "../filing";
import { officeTypeOf } from "../office-type";
import { OFFICE_TYPES } from "../office-types";

/** What speaks against a type: the name of another. Null where the name says nothing, as most names of bureaus. */
export function typeHint({ fullName, type }: Pick<Office, "fullName" | "type">): string | null {
  const named = officeTypeOf(fullName);
  if (named === type || named === "bureau") return null;
  return `按名称像是“${OFFICE_TYPES[named]}”，填的是“${OFFICE_TYPES[type]}”，请核对类型`;
}
