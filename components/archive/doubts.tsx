import { Notice } from "@/components/ui/notice";
import { NEEDS } from "@/lib/report/archive/needs";
import type { ItemEntry } from "./item";

/** Whether the file can be entered, and what it wants before. */
export function Doubts({ line: { standing, needs, trouble, clues } }: { readonly line: ItemEntry }) {
  if (standing === "ready")
    return <Notice tone="good" title="✔ 可入库：单位、年度和全部数字都已认出，各项合计一致。" />;
  if (trouble)
    return (
      <Notice tone="error" title="✖ 没有读出内容">
        <p>{trouble}</p>
      </Notice>
    );
  if (needs.length === 0) return null;
  return (
    <Notice tone="caution" title="! 需人工核对">
      <ul>
        {needs.map((need) => (
          <li key={need}>
            {NEEDS[need].label}
            {NEEDS[need].bars ? "，处理以后才能入库。" : "，核对后可以按原件入库。"}
            {need === "office" && clues?.office && `标题写的是“${clues.office}”。`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
