import { chromium, type Browser, type Page } from "@playwright/test";
import { chooseBrowser } from "@/e2e/browser";
import { DEMO_PASSWORD } from "@/lib/samples/demo-accounts";
import { compared, type Figure } from "./figure";
import { observe, plainForm, type Observed } from "./observe-typing";
import { withPortal } from "./portal";

const SLOWER = 4;
const WARM = 10;
const KEYS = 50;
const PAUSE_MS = 120;
const FEW = 6;
const AT_REST_MS = 1_800;
const FIRST = "applications:result:granted|natural";

/**
 * Typing into the largest table of the production build, in a real browser four times slowed down, beside a
 * plain form of as many inputs in the same run. From the key to the paint: from the event's own time stamp to
 * the first task after the next frame.
 */
export async function typing(): Promise<readonly Figure[]> {
  return withPortal(async (origin) => {
    const browser = await chromium.launch(await chooseBrowser());
    try {
      const control = await typed(browser, async (page) => {
        await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(plainForm())}`);
        return FIRST;
      });
      const ours = await typed(browser, (page) => openForm(page, origin));
      return figuresOf(ours, control);
    } finally {
      await browser.close();
    }
  });
}

type Typed = Observed & { readonly script: number };

function figuresOf(ours: Typed, control: Typed): readonly Figure[] {
  const is = "plain DOM form of as many inputs, one delegated listener";
  const speed = (name: string, of: (run: Typed) => number) =>
    compared({ figure: `${name}, processor ×${SLOWER} slower`, unit: "ms" }, of(ours), {
      value: of(control),
      is,
    });
  return [
    speed("key to paint in table three, p95", ({ paints }) => quantile(paints, 0.95)),
    speed("key to paint in table three, median", ({ paints }) => quantile(paints, 0.5)),
    speed("script a key in table three, rules and saving included", ({ script }) => script),
    compared(
      { figure: "React components drawn by a key, most", unit: "components" },
      Math.max(...ours.drawn),
      null,
    ),
  ];
}

/** A report open for filling in that is complete: every total depends on what is typed. */
async function openForm(page: Page, origin: string): Promise<string> {
  for (const username of ["zhuying", "qzfb"]) {
    await page.request.post(`${origin}/api/session`, { data: { username, password: DEMO_PASSWORD } });
    const desk = await (await page.request.get(`${origin}/desk`)).text();
    const address = /\/reports\/\d+\/edit/u.exec(desk)?.[0];
    if (!address) continue;
    await page.goto(`${origin}${address}#applications`);
    await page.getByRole("button", { name: "导入已有报告" }).and(page.locator(":enabled")).waitFor();
    return FIRST;
  }
  throw new Error("no demo clerk has a report to fill in");
}

/** Types two figures a cell and goes on, as a clerk does; only the digits are measured. */
async function typed(browser: Browser, open: (page: Page) => Promise<string>): Promise<Typed> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // The compiler that runs this file keeps the names of functions by a helper the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(observe);
  const first = await open(page);
  const protocol = await context.newCDPSession(page);
  // Of its own thread's clock, so that other work on the machine does not count.
  await protocol.send("Performance.enable", { timeDomain: "threadTicks" });
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.locator(`[id="${first}"]`).focus();
  await type(WARM);
  const before = await scriptTime();
  await type(KEYS);
  const script = ((await scriptTime()) - before) / KEYS;
  const apart = await typedApart();
  const { paints, drawn } = await page.evaluate(() => globalThis.typingObserved);
  await context.close();
  return { paints: paints.slice(WARM, WARM + KEYS), drawn: drawn.slice(-apart), script };

  async function type(keys: number): Promise<void> {
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press(String(1 + (key % 9)));
      await page.waitForTimeout(PAUSE_MS);
      if (key % 2 === 0) continue;
      await page.keyboard.press("Tab");
      await page.waitForTimeout(PAUSE_MS);
    }
  }

  /** Keys so far apart that what is drawn belongs to the key, not to the rules or the saving of the one before. */
  async function typedApart(): Promise<number> {
    for (let key = 0; key < FEW; key += 1) {
      await page.waitForTimeout(AT_REST_MS);
      await page.keyboard.press(String(1 + key));
    }
    await page.waitForTimeout(PAUSE_MS);
    return FEW;
  }

  async function scriptTime(): Promise<number> {
    const { metrics } = await protocol.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
