import { addressOfYearData } from "@/components/site/addresses";
import type { PublishedFolder } from "../published-folder";
import type { LargeFile } from "./large-file";
import { FORMS, framingOf, type Form } from "./report-set";
import type { YearOfAll } from "./year-marks";

/**
 * Puts the reports of all regions of a year into one file a form, from the files of the regions: a region a
 * step, so that whoever drives it may do something else in between. Abandoned, it leaves nothing behind.
 */
export async function* writeYearOfAll(
  folder: PublishedFolder,
  { year, regions }: YearOfAll,
): AsyncGenerator<void, void> {
  const files: (readonly [Form, LargeFile])[] = [];
  try {
    for (const form of FORMS) files.push([form, await folder.large(pathOf(null, year, form))]);
    for (const [form, file] of files) await file.write(framingOf(form, { region: null, year }).head);
    const begun = new Set<Form>();
    for (const { region } of regions) {
      for (const [form, file] of files) {
        const body = bodyIn(form, year, await folder.read(pathOf(region, year, sourceOf(form))));
        if (body === "") continue;
        const { between } = framingOf(form, { region: null, year });
        await file.write(`${begun.has(form) ? between : ""}${body}`);
        begun.add(form);
      }
      yield;
    }
    while (files[0]) {
      const [form, file] = files[0];
      await file.write(framingOf(form, { region: null, year }).tail);
      await folder.settle(pathOf(null, year, form), file);
      files.shift();
      yield;
    }
  } finally {
    for (const [, file] of files) await file.throwAway();
  }
}

/** Where the data of a year lie below the folder. */
export function pathOf(region: { readonly slug: string } | null, year: number, form: Form): string {
  return `${addressOfYearData(region, year).slice(1)}${form}`;
}

/** The head of a region's JSON names the region; its lines are the same reports without one. */
function sourceOf(form: Form): Form {
  return form === ".json" ? ".ndjson" : form;
}

/** The reports in a region's file, without what stands around them. */
function bodyIn(form: Form, year: number, text: string | null): string {
  if (text === null) return "";
  const { head, tail } = framingOf(sourceOf(form), { region: null, year });
  const body = text.slice(head.length, text.length - tail.length);
  return form === ".json" ? body.trimEnd().replaceAll("\n", ",\n") : body;
}
