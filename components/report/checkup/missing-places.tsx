import { editionById } from "@/lib/template/editions";
import type { EditedReport } from "../edit/draft";
import { placeHash } from "../edit/place-address";
import { missingBySection, type Standing } from "../edit/findings/standing";

type MissingPlacesProps = { readonly report: EditedReport; readonly standing: Standing };

/** What is not filled in, counted by section, each with the way to the first of them. */
export function MissingPlaces({ report, standing }: MissingPlacesProps) {
  const edition = editionById(report.edition);
  const groups = missingBySection(edition, standing);
  if (groups.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl font-bold">还没有填写的</h2>
      <ul className="grid gap-1">
        {groups.map(({ section, first, count }) => (
          <li key={section.id}>
            {section.numeral}、{section.heading}：还差 {count} {section.table ? "格" : "段"}，
            <a
              className="inline-block min-h-6"
              href={`/reports/${report.id}/edit${placeHash(edition, first)}`}
            >
              去填第一处<span className="sr-only">：{section.heading}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
