import type { Tree } from "./tree";

/** Why an office cannot bear a name in the region; null where it can. Its own former names it may bear again. */
export function nameFault(fullName: string, slug: string | null, { region, offices }: Tree): string | null {
  if (fullName === region.fullName) return "这是地区本级的名称，请填写单位自己的全称";
  const others = offices.filter((office) => office.slug !== slug);
  const same = others.find((office) => office.fullName === fullName);
  if (same)
    return `${same.closedOn === null ? "本地区已经有" : "已撤并的单位用过"}这个名称（网址名${same.slug}），请核对是不是同一个单位`;
  const former = others.find(({ formerNames }) => formerNames.includes(fullName));
  return former ? `这是“${former.fullName}”的曾用名，不能再给别的单位，请换一个名称` : null;
}
