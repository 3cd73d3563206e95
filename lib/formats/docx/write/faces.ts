import type { IFontAttributesProperties } from "docx";

/** The faces GB/T 9704 asks for, and what stands in for each where it is not installed, best first. */
export const FACES = {
  title: face("方正小标宋简体", [
    "方正小标宋_GBK",
    "FZXiaoBiaoSong-B05S",
    "宋体",
    "Noto Serif CJK SC",
    "Noto Serif SC",
  ]),
  body: face("仿宋_GB2312", ["仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC"]),
  section: face("黑体", ["SimHei", "STHeiti", "Noto Sans CJK SC", "Noto Sans SC"]),
  part: face("楷体_GB2312", ["楷体", "KaiTi", "STKaiti", "Noto Serif CJK SC", "Noto Serif SC"]),
  number: face("宋体", ["SimSun", "STSong", "Noto Serif CJK SC", "Noto Serif SC"]),
} as const;

export type Face = { readonly name: string; readonly others: readonly string[] };

/** A face for every script: letters and digits stand in it as well. */
export function fontOf({ name }: Face): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** word/fontTable.xml: a program without the named face is told what to take instead. */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}

function face(name: string, others: readonly string[]): Face {
  return { name, others };
}
