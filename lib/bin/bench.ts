import { judging } from "./bench/judging";
import { publishing } from "./bench/publishing";
import { serving } from "./bench/serving";

/** `npm run bench`: one JSON line a figure, each beside a reference measured in the same run. */
for (const measure of [judging, publishing, serving])
  for (const figure of await measure()) console.log(JSON.stringify({ ...figure, node: process.version }));
