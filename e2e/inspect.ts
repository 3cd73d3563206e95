import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WIDTHS = [320, 768, 1280];

/** A page on a telephone, a tablet and a desk: every rule of axe, and nothing that scrolls sideways unsaid. */
export async function inspect(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("load");
  await inspectHere(page, address);
}

/** The same of what is on the screen now, dialogs and opened sections included. */
export async function inspectHere(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
    );
    expect.soft(found, `${name} at ${width}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}
