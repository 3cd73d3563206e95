import { coursesTo, figuresIn } from "@/lib/report/classification";
import { useDraft } from "../draft";
import { rowLabel } from "../sheet/cell-help";

/** Every way that leads to a row, read backwards: does this application fit one of them? */
export function ClassifyRow({ row }: { readonly row: string }) {
  const { edition } = useDraft();
  const [figure] = figuresIn(edition, row);
  const courses = coursesTo(edition, row);
  if (!figure || courses.length === 0) return null;
  return (
    <div className="bg-tint mb-4 px-3 py-2">
      <p className="font-medium">算在“{rowLabel(figure)}”的情形：</p>
      <ul className="mt-1 list-disc pl-5">
        {courses.map(({ taken }) => (
          <li key={taken.map(({ answer }) => answer.label).join()}>{taken.at(-1)?.answer.label}</li>
        ))}
      </ul>
      <p className="text-ink-soft mt-1 text-sm">不能确定的，从下面第一个问题开始。</p>
    </div>
  );
}
