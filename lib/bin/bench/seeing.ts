import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { chromium, type Page } from "@playwright/test";
import { chooseBrowser } from "@/e2e/browser";
import { stylesheet } from "@/lib/publish/stylesheet";
import { compared, type Figure } from "./figure";
import { publicPage } from "./public-page";

const ROUNDS = 5;
const SLOWER = 4;
/** 1.6 Mbit/s down, 150 ms: the slow mobile network page audits assume. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const BARE = "<!doctype html><html lang=zh-CN><title>空页</title><p>空页</p>";

type Seen = { readonly largest: number; readonly blocked: number; readonly shifted: number };

/** What a citizen on an old telephone waits for, by the browser's own entries, beside a page of one line. */
export async function seeing(): Promise<readonly Figure[]> {
  const { draw, css } = publicPage();
  const style = stylesheet().address;
  const bodies = new Map([
    ["/", { type: "text/html; charset=utf-8", body: brotliCompressSync(draw()) }],
    ["/bare", { type: "text/html; charset=utf-8", body: brotliCompressSync(BARE) }],
    [style, { type: "text/css; charset=utf-8", body: brotliCompressSync(css) }],
  ]);
  const server = createServer(({ url }, response) => {
    const found = bodies.get(url ?? "");
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": found.type, "Content-Encoding": "br" }).end(found.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [ours, bare] = await seen(["/", "/bare"].map((path) => `http://127.0.0.1:${port}${path}`));
  server.close();
  if (!ours || !bare) throw new Error("the browser told nothing of the page");
  return figuresOf(ours, bare);
}

function figuresOf(ours: Seen, bare: Seen): readonly Figure[] {
  const is = "a page of one line, same browser, same network";
  const beside = (name: string, unit: Figure["unit"], of: (page: Seen) => number) =>
    compared({ figure: `report page, ${name}`, unit }, of(ours), { value: of(bare), is });
  return [
    beside(`largest contentful paint, processor ×${SLOWER}, 1.6 Mbit/s`, "ms", ({ largest }) => largest),
    compared({ figure: "report page, time blocked by long tasks", unit: "ms" }, ours.blocked, null),
    compared({ figure: "report page, cumulative layout shift", unit: "shift" }, ours.shifted, null),
  ];
}

/** Medians of every page, visited in turn so that a drifting machine wrongs neither. */
async function seen(addresses: readonly string[]): Promise<readonly Seen[]> {
  const browser = await chromium.launch(await chooseBrowser());
  try {
    const visits: Seen[][] = addresses.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [at, address] of addresses.entries()) {
        const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
        visits[at]?.push(await visit(await context.newPage(), address));
        await context.close();
      }
    return visits.map((each) => ({
      largest: middle(each.map(({ largest }) => largest)),
      blocked: middle(each.map(({ blocked }) => blocked)),
      shifted: middle(each.map(({ shifted }) => shifted)),
    }));
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, address: string): Promise<Seen> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Network.enable");
  await protocol.send("Network.emulateNetworkConditions", SLOW_NETWORK);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address, { waitUntil: "networkidle" });
  // As words: what compiles this file would add helpers the page does not have.
  return page.evaluate<Seen>(`(${OBSERVED})()`);
}

/** Entries buffered since navigation; a long task blocks for what is over 50 ms. */
const OBSERVED = `async () => {
  const entries = (type) => new Promise((give) => {
    const observer = new PerformanceObserver((list) => give(list.getEntries()));
    observer.observe({ type, buffered: true });
    setTimeout(() => give(observer.takeRecords()), 500);
  });
  const [paints, tasks, shifts] = await Promise.all(
    ["largest-contentful-paint", "longtask", "layout-shift"].map(entries),
  );
  return {
    largest: paints.at(-1)?.startTime ?? NaN,
    blocked: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    shifted: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}`;

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
