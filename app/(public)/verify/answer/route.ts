/** Verifies what was typed into the form of the verification page. */
export async function GET(request: Request): Promise<Response> {
  // Loaded here and not above: within the graph of React's server components `react-dom/server` is refused.
  const { verificationAnswer } = await import("@/lib/publish/verification/verification-answer");
  return verificationAnswer(new URL(request.url).searchParams.get("q") ?? "");
}

export const dynamic = "force-dynamic";
