import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Trouble } from "@/lib/db/trouble";
import { log } from "@/lib/log";
import { gate } from "./gate";

/** Answers a request, or leaves it to the next by giving false. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean;

export type WebServer = { readonly port: number; stop(): Promise<void> };

/** A slow visitor holds a connection no longer than this; an import of 20 MB must get through. */
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
};

const DRAIN = 10_000;

/**
 * Serves until `stop`, each request by the first who answers.
 * Refuses: a port that is taken or not ours to take.
 */
export async function serve(
  at: { readonly port: number; readonly host: string | undefined },
  answerers: readonly Answerer[],
): Promise<WebServer> {
  const server = createServer(LIMITS, (request, response) => {
    answer([gate, ...answerers], request, response).catch((error: unknown) => fail(error, response));
  });
  server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"));
  await listen(server, at);
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

/** Finds out early whether the port is to be had. Refuses as `serve` does. */
export async function checkPort(at: {
  readonly port: number;
  readonly host: string | undefined;
}): Promise<void> {
  const server = createServer();
  await listen(server, at);
  server.close();
  await once(server, "close");
}

async function answer(
  answerers: readonly Answerer[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const answerer of answerers) if (await answerer(request, response)) return;
  response.writeHead(404).end();
}

function fail(error: unknown, response: ServerResponse): void {
  log.error({ err: error }, "a request failed");
  if (!response.headersSent) response.writeHead(500, { Connection: "close" });
  response.end();
}

async function listen(
  server: Server,
  { port, host }: { readonly port: number; readonly host: string | undefined },
): Promise<void> {
  try {
    server.listen({ port, ...(host === undefined ? {} : { host }) });
    await once(server, "listening");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const why = code === "EADDRINUSE" ? "已被占用" : "不能使用";
    throw new Trouble("port-not-available", `端口 ${port} ${why}（${code}），请用 PORT 指定另一个端口`, {
      cause: error,
    });
  }
}

/** What has begun is finished, within limits; nothing new begins. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  await Promise.race([closed, pause(DRAIN, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
