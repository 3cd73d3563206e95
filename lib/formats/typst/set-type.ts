import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What the template draws, as JSON; see report.typ. */
export type Typed = {
  readonly json: string;
  /** Seconds since 1970, printed nowhere. */ readonly at: number;
};

/**
 * A PDF/A-2a of a report: tagged, its fonts embedded and cut to what is used. A character no font has cannot
 * stand in an archive's PDF; then it is a tagged PDF without that promise. Throws: where the template does not hold.
 */
export function setType(compiler: NodeCompiler, template: string, { json, at }: Typed): Buffer {
  const compiled = compiler.compile({ mainFilePath: template, inputs: { paper: json } });
  const { result } = compiled;
  if (!result) throw new Error(`report.typ: ${wordsOf(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  try {
    return compiler.pdf(result, { pdfStandard: ARCHIVE, creationTimestamp: at });
  } catch {
    return compiler.pdf(result, { pdfStandard: PLAIN, pdfTags: true, creationTimestamp: at });
  } finally {
    // What was laid out for earlier reports helps the next one for a while and is then only memory.
    compiler.evictCache(3);
  }
}

const ARCHIVE = "a-2a";
const PLAIN = "1.7";

function wordsOf(diagnostics: readonly unknown[] | undefined): string {
  return JSON.stringify(diagnostics ?? []);
}
