/** Outcomes as they come, one JSON a line. What was begun is finished although nobody listens any more. */
export function oneByOne(outcomes: AsyncIterable<unknown>): Response {
  const encoder = new TextEncoder();
  let listening = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for await (const outcome of outcomes) {
        if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(outcome)}\n`));
      }
      if (listening) controller.close();
    },
    cancel() {
      listening = false;
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/x-ndjson; charset=utf-8" } });
}
