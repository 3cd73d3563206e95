import { districtOf } from "../district-name";

/** An office with all its names, of now and of before. */
export type Listed = {
  readonly id: number;
  readonly fullName: string;
  readonly shortName: string;
  readonly formerNames: readonly { readonly fullName: string; readonly shortName: string }[];
  /** The year it was closed in; absent while it is there. */
  readonly closedIn?: number;
};

/** A way to name an office: the places before it, and what is left without its usual ending. */
export type Way = {
  readonly officeId: number;
  /** The full name it stands for: that of now, or one of before. */
  readonly fullName: string;
  readonly plain: string;
  readonly places: string;
  readonly bare: string;
};

export type Directory = { readonly offices: readonly Listed[]; readonly ways: readonly Way[] };

/** Every way to name the offices of a region; names without a place belong to the region's. */
export function directoryOf(region: string, offices: readonly Listed[]): Directory {
  const home = partsOf(region).places;
  const ways = offices.flatMap(({ id, fullName, shortName, formerNames }) =>
    [{ fullName, shortName }, ...formerNames].flatMap((names) =>
      [...new Set([names.fullName, names.shortName])].map((name) => {
        const { plain, places, bare } = partsOf(name);
        return { officeId: id, fullName: names.fullName, plain, places: places || home, bare };
      }),
    ),
  );
  return { offices, ways };
}

/** A name taken apart: 「淮安市洪泽区」 and 「政府办」 of 淮安市洪泽区人民政府办公室. */
export function partsOf(name: string): Pick<Way, "plain" | "places" | "bare"> {
  const plain = name.normalize("NFKC").replace(NOISE, "");
  // The level first: in 「区城市管理局」 no 「区城市」 is a place.
  const named = plain.replace(LEVEL, "");
  const stem = ENDINGS.reduce((text, [ending, instead]) => text.replace(ending, instead), named);
  const places = districtOf(stem);
  return { plain, places, bare: stem.slice(places.length).replace(LEVEL, "") };
}

/** The ways that name what is meant, the exact ones where there are any. */
export function waysNamed({ ways }: Directory, name: string): readonly Way[] {
  const { plain, places, bare } = partsOf(name);
  if (plain === "") return [];
  const exact = ways.filter((way) => way.plain === plain);
  if (exact.length > 0) return exact;
  return ways.filter((way) => way.bare === bare && (bare === "" ? isAlso : mayBe)(places, way.places));
}

/** 洪泽区 is also 淮安市洪泽区; a name without a place may be of any. */
function mayBe(one: string, other: string): boolean {
  return one === "" || isAlso(one, other);
}

function isAlso(one: string, other: string): boolean {
  return one !== "" && other !== "" && (one.endsWith(other) || other.endsWith(one));
}

const NOISE = /[\s《》〈〉“”"'‘’「」【】[\]]|\([^()]*\)$/gu;

/** Offices are named with or without these; the 办公室 of a government is an office of its own. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:人民)?政府办(?:公[室厅])?$/u, "政府办"],
  [/(?<=[镇乡省市区县旗州盟木])(?:人民)?政府$/u, ""],
  [/街道(?:办事处|办)$/u, "街道"],
];

/** 「区教育局」; 「市场监管局」 has no level before it. */
const LEVEL = /^(?:省|市(?!场|政|容)|区(?!域|划)|县(?!级)|旗|州)(?=.{2})/u;
