import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failUnexplained, tallyPlaywright, tallyVitest, type Tally } from "./tally";

/**
 * `npm test`: everything, in the order in which it fails fastest. The last line is always
 * `N passed, N failed`; a step without tests of its own counts as one.
 */
const scratch = mkdtempSync(join(tmpdir(), "gior-test-"));
process.exitCode = await run().catch((error: unknown) => {
  console.log(error);
  console.log("0 passed, 1 failed");
  return 1;
});
rmSync(scratch, { recursive: true, force: true });

type Step = { readonly name: string; readonly take: () => Promise<Tally> };

async function run(): Promise<number> {
  const tallies: { readonly name: string; readonly tally: Tally; readonly seconds: number }[] = [];
  for (const { name, take } of steps()) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const tally = failUnexplained(await take());
    tallies.push({ name, tally, seconds: Math.round((Date.now() - began) / 1000) });
  }
  console.log("");
  for (const { name, tally, seconds } of tallies) {
    console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
    for (const skip of tally.skipped)
      console.log(`  skipped: ${skip.name} — ${skip.reason ?? "UNEXPLAINED, counted as failed"}`);
  }
  const sum = (key: "passed" | "failed") => tallies.reduce((total, { tally }) => total + tally[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 ? 1 : 0;
}

function steps(): readonly Step[] {
  return [
    command("prepare", ["tsx", "lib/bin/prepare.ts"]),
    command("format", ["prettier", "--check", "."]),
    command("lint", ["eslint", "--max-warnings", "0", "."]),
    command("types of routes", ["next", "typegen"]),
    command("types", ["tsc", "--noEmit"]),
    vitest("unit"),
    vitest("integration"),
    command("build", ["tsx", "lib/bin/build.ts"]),
    playwright(),
  ];
}

function command(name: string, words: readonly string[]): Step {
  const take = async () => {
    const { code } = await shown(words);
    return code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
  };
  return { name, take };
}

function vitest(project: string): Step {
  const report = join(scratch, `${project}.json`);
  const words = ["vitest", "run", "--project", project, "--allowOnly=false"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const take = async () => {
    const { code, printed } = await shown([...words, ...reporters]);
    return counted(code, report, (found) => tallyVitest(found, printed));
  };
  return { name: project, take };
}

function playwright(): Step {
  const report = join(scratch, "e2e.json");
  const take = async () => {
    const { code } = await shown(["playwright", "test", "--reporter=list,json"], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    return counted(code, report, tallyPlaywright);
  };
  return { name: "end to end", take };
}

/** A run that ended badly has failed, even where every counted test passed or none was counted. */
function counted(code: number, report: string, count: (report: unknown) => Tally): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [] };
  const tally = count(JSON.parse(readFileSync(report, "utf8")));
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Runs a tool of the project, shows what it writes as it comes and keeps it. */
function shown(
  [tool = "", ...words]: readonly string[],
  more: Record<string, string> = {},
): Promise<{ code: number; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join("node_modules", ".bin", tool), words, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...more },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    const keep = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      to.write(chunk);
    };
    child.stdout.on("data", keep(process.stdout));
    child.stderr.on("data", keep(process.stderr));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, printed }));
  });
}
