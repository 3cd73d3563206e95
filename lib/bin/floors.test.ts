import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** Lints a planted file that is never written. */
async function complaintsAbout(path: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath: path });
  return (result?.messages ?? []).map((message) => message.ruleId ?? "");
}

describe("the floors of the house", () => {
  it.each([
    ["lib/template/planted.ts", "@/lib/report/permissions"],
    ["lib/report/planted.ts", "@/lib/document/blocks"],
    ["lib/document/planted.ts", "@/lib/formats/read"],
    ["lib/db/planted.ts", "@/lib/report/workflow"],
    ["lib/commands/planted.ts", "@/lib/bin/start"],
    ["lib/mail/planted.ts", "@/app/api/answer"],
    ["app/planted.ts", "@/lib/db/client"],
    ["components/planted.tsx", "@/lib/queries/desk-of"],
    ["e2e/planted.ts", "@/lib/template/editions"],
  ])("keeps %s from importing %s", async (path, target) => {
    const source = `import * as planted from "${target}";\nexport const use = planted;\n`;
    expect(await complaintsAbout(path, source)).toContain("import/no-restricted-paths");
  });

  it("lets a higher floor use a lower one", async () => {
    const source = `import { MOVES } from "@/lib/report/workflow";\nexport const moves = MOVES;\n`;
    expect(await complaintsAbout("lib/document/planted.ts", source)).toEqual([]);
  });

  it("gives the core no clock and no environment", async () => {
    const source = "export const now = () => new Date();\nexport const port = process.env.PORT;\n";
    const complaints = await complaintsAbout("lib/report/planted.ts", source);
    expect(complaints).toEqual(["no-restricted-syntax", "no-restricted-syntax"]);
  });
});
