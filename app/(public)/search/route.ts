/** Search among what is public: the one public question that needs the application. */
export async function GET(request: Request): Promise<Response> {
  // Loaded here and not above: within the graph of React's server components `react-dom/server` is refused.
  const { searchAnswer } = await import("@/lib/publish/search-answer");
  return searchAnswer(new URL(request.url).searchParams);
}

export const dynamic = "force-dynamic";
