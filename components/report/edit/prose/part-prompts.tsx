import type { PartId } from "@/lib/template/vocabulary";
import { useDraft } from "../draft";

type PartPromptsProps = { readonly part: PartId; readonly id: string };

/** What the region asks to be said in this part this year; nothing where it asks nothing. */
export function PartPrompts({ part, id }: PartPromptsProps) {
  const { report } = useDraft();
  const lines = report.prompts?.[part] ?? [];
  if (lines.length === 0) return null;
  return (
    <div id={id} className="border-accent bg-accent-tint my-2 border-l-4 px-3 py-2">
      <p className="font-medium">本年度要求写明</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
