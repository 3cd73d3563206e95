import { documents } from "./bench/documents";
import { judging } from "./bench/judging";
import { publishing } from "./bench/publishing";
import { searching } from "./bench/searching";
import { seeing } from "./bench/seeing";
import { serving } from "./bench/serving";
import { typing } from "./bench/typing";

/** `npm run bench`: one JSON line a figure, each beside a reference measured in the same run. */
for (const measure of [judging, publishing, documents, serving, seeing, searching, typing])
  for (const figure of await measure()) console.log(JSON.stringify({ ...figure, node: process.version }));
