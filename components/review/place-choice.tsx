import { Button } from "@/components/ui/button";
import { remarkPlaces } from "@/lib/report/remark-places";
import type { Edition } from "@/lib/template/vocabulary";

type PlaceChoiceProps = { readonly reportId: number; readonly edition: Edition };

/** The way to everything that was ever saved in one place, also where nothing changed in this round. */
export function PlaceChoice({ reportId, edition }: PlaceChoiceProps) {
  return (
    <form action={`/reports/${reportId}/history`} className="mb-6 flex flex-wrap items-end gap-3">
      <label className="min-w-0 grow">
        <span className="font-medium">查看某一处的修改经过</span>
        <select name="at" className="border-edge mt-1 block w-full rounded-md border bg-white px-3 py-2">
          {remarkPlaces(edition, []).map(({ label, places }) => (
            <optgroup key={label} label={label}>
              {places.map(({ place, name }) => (
                <option key={place} value={place}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Button type="submit">查看</Button>
    </form>
  );
}
