/** What a colleague should see at the cell: 待核, 备注. */
export function marksOf({ flag, note }: { readonly flag: string; readonly note: string }): readonly string[] {
  return [flag === "1" ? "⚑待核" : "", note.trim() === "" ? "" : "✎备注"].filter(Boolean);
}

/** The marks of a cell in words, below its figure. */
export function CellMarks({ id, marks }: { readonly id: string; readonly marks: readonly string[] }) {
  if (marks.length === 0) return null;
  return (
    <span id={id} className="text-caution block px-0.5 text-right text-xs leading-5">
      {marks.map((mark) => (
        <span key={mark} className="block whitespace-nowrap">
          {mark}
        </span>
      ))}
    </span>
  );
}
