import type { Edition } from "@/lib/template/vocabulary";
import { cellsOf, partsOf, tablesOf } from "@/lib/template/walk";
import { nameOf } from "./amounts";
import { textKey } from "./entries";
import type { Finding } from "./finding";
import { findingPlace } from "./remarks";

/** Where a remark may stand, as a reader names it, in groups. */
export type PlaceGroup = {
  readonly label: string;
  readonly places: readonly { readonly place: string; readonly name: string }[];
};

/** Every place a remark may stand at in a report: its findings, its prose, its figures table by table. */
export function remarkPlaces(edition: Edition, findings: readonly Finding[]): readonly PlaceGroup[] {
  const found = findings.map(({ key, message }) => ({ place: findingPlace(key), name: message }));
  const prose = partsOf(edition).map(({ id, label }) => ({ place: textKey(id), name: label }));
  const tables = tablesOf(edition).map(({ id, prefix }) => ({
    label: edition.sections.find((section) => section.id === id)?.heading ?? "表格",
    places: cellsOf(edition)
      .filter((cell) => cell.id.startsWith(`${prefix}:`))
      .map((cell) => ({ place: cell.id, name: nameOf(edition, cell.id) })),
  }));
  return [{ label: "疑点", places: found }, { label: "正文", places: prose }, ...tables].filter(
    ({ places }) => places.length > 0,
  );
}
