import { archive } from "./archive";
import { chain } from "./chain";
import { content } from "./content";
import { figures } from "./figures";
import { lists } from "./lists";
import { officeTree } from "./office-tree";
import { offices } from "./offices";
import { seasons } from "./seasons";
import { slips } from "./slips";
import { witness } from "./witness";
import { workflow } from "./workflow";

/**
 * The last wall, as SQL: what the database refuses whoever asks. Compiled from the template and the
 * workflow, so that the law is written once; can be applied over an earlier version of itself.
 */
export function guards(): string {
  const statements = [
    ...lists(),
    ...figures(),
    ...witness(),
    ...chain(),
    ...workflow(),
    ...content(),
    ...offices(),
    ...officeTree(),
    ...slips(),
    ...archive(),
    ...seasons(),
  ];
  return `${HEAD}\n${statements.join("\n\n")}\n`;
}

const HEAD = `-- Compiled by prisma/guards from lib/template and lib/report. Do not edit: change those, then
--   npx tsx prisma/guards/print.ts > prisma/migrations/<next>_guards/migration.sql
`;
