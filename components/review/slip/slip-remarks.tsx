import { Button } from "@/components/ui/button";
import type { PlaceGroup } from "@/lib/report/remark-places";
import type { NewRemark } from "@/lib/report/remarks";

type Props = {
  readonly groups: readonly PlaceGroup[];
  readonly remarks: readonly NewRemark[];
  readonly onChange: (remarks: readonly NewRemark[]) => void;
};

/** The remarks written so far; each can be taken out again. */
export function SlipRemarks({ groups, remarks, onChange }: Props) {
  if (remarks.length === 0) return <p className="text-ink-soft mb-3 text-sm">还没有逐条意见。</p>;
  const names = new Map(groups.flatMap(({ places }) => places.map(({ place, name }) => [place, name])));
  return (
    <ol className="mb-4 list-decimal space-y-2 pl-6">
      {remarks.map(({ place, words, span }, index) => (
        <li key={index}>
          <p className="text-ink-soft text-sm break-words">
            {names.get(place) ?? place}
            {span && `：“${span.text}”`}
          </p>
          <p className="break-words">{words}</p>
          <Button
            className="text-sm"
            aria-label={`删除第${index + 1}条意见`}
            onClick={() => onChange(remarks.filter((_, at) => at !== index))}
          >
            删除
          </Button>
        </li>
      ))}
    </ol>
  );
}
