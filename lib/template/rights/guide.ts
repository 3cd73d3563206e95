/** What a citizen may do under the law, step by step, each with the articles it rests on. */
export type Guide = {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly GuideStep[];
  /** The laws the articles belong to, as in force when this was written. */
  readonly laws: readonly string[];
};

export type GuideStep = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Listed below the paragraphs. */
  readonly items?: readonly string[];
  readonly basis: string;
};

/** How the laws are cited in full, and by their short names in the steps. */
export const LAWS = {
  disclosure: "《中华人民共和国政府信息公开条例》（国务院令第711号，2019年5月15日起施行），简称《条例》",
  review: "《中华人民共和国行政复议法》（2023年修订，2024年1月1日起施行），简称《复议法》",
  suit: "《中华人民共和国行政诉讼法》（2017年修正），简称《诉讼法》",
} as const;
