/** Offices × years × rows among what is public. */
export async function GET(request: Request): Promise<Response> {
  // Loaded here and not above: within the graph of React's server components `react-dom/server` is refused.
  const { compareAnswer } = await import("@/lib/publish/compare/compare-answer");
  return compareAnswer(new URL(request.url));
}

export const dynamic = "force-dynamic";
