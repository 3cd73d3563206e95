import autocannon from "autocannon";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { staticHandler } from "@/lib/publish/static-handler";
import { publicPage } from "./public-page";
import { compared, type Figure } from "./figure";

const ROUNDS = 3;
const PATH = "/region/office/2025/";

/** The start command's handler over a published page, beside bare node:http over the same bytes. */
export async function serving(): Promise<readonly Figure[]> {
  const page = gzipSync(publicPage().draw());
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await layOut(folder, page);
    const ours = staticHandler(folder);
    const [handler, bare] = await inTurn(
      (request, response) => void ours(request, response),
      (_, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(page),
    );
    return [
      compared({ figure: "published page, requests a second", unit: "requests/s" }, handler, {
        value: bare,
        is: "node:http answering the same bytes from memory",
      }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function layOut(folder: string, page: Buffer): Promise<void> {
  await mkdir(join(folder, PATH), { recursive: true });
  await writeFile(join(folder, "region/index.html"), "");
  await writeFile(join(folder, PATH, "index.html"), publicPage().draw());
  await writeFile(join(folder, PATH, "index.html.gz"), page);
}

/** Median requests a second of both, interleaved so that a drifting machine wrongs neither. */
async function inTurn(...listeners: readonly RequestListener[]): Promise<readonly [number, number]> {
  const rates: number[][] = listeners.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, listener] of listeners.entries()) rates[index]?.push(await rate(listener));
  const [first, second] = rates.map((taken) => taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
  return [first ?? 0, second ?? 0];
}

async function rate(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${PATH}`;
  const result = await autocannon({
    url,
    duration: 3,
    connections: 20,
    workers: 1,
    headers: { "accept-encoding": "gzip" },
  });
  server.close();
  if (result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times without the page`);
  return result.requests.average;
}
