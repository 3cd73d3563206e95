import { allSimplified } from "../narrative/simplified";

/** A text sign by sign: full-width forms narrow, traditional characters simplified; every offset stays. */
export function plain(text: string): string {
  const narrow = text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return allSimplified(narrow);
}
