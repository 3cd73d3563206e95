import { simplified } from "../narrative/simplified";

/** A text sign by sign: full-width forms narrow, traditional characters simplified; every offset stays. */
export function plain(text: string): string {
  return text.replace(/[！-～]|[\u3400-\u9fff]/gu, (sign) =>
    sign >= "！" ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : simplified(sign),
  );
}
