type Address = { readonly params: Promise<{ readonly key: string }> };

/** Verifies what a code on a receipt says; what is published is answered by a file before anybody comes here. */
export async function GET(_: Request, { params }: Address): Promise<Response> {
  // Loaded here and not above: within the graph of React's server components `react-dom/server` is refused.
  const { verificationAnswer } = await import("@/lib/publish/verification/verification-answer");
  return verificationAnswer((await params).key);
}

export const dynamic = "force-dynamic";
