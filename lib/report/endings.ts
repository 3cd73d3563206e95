/** How an office comes to an end, and how many go on with its business. */
export type Ending = "merged" | "split" | "abolished";

/** What is wrong with so many closing and so many going on; null where it can be done. */
export function endingFault(ending: Ending, closing: number, going: number): string | null {
  if (closing === 0) return "请选择撤并的单位";
  if (ending === "merged" && going !== 1) return "合并应当有一个承继单位，请重新选择";
  if (ending === "split" && closing !== 1) return "拆分一次只能办理一个单位";
  if (ending === "split" && going < 2) return "拆分至少要有两个承继单位，请补充选择";
  if (ending === "abolished" && going > 1) return "撤销只能有一个承继单位；有几个的，请选择拆分";
  return null;
}
