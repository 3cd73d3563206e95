/** What entering does, said before it is done. */
export const EFFECT =
  "入库后按原件照录，作为往年报告公开，用于结转、去年数据和历年对照；不能再更换或者改动。单位、年度有疑问的，请先逐份核对。";
