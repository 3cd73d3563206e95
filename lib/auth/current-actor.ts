import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/report/permissions";
import { isSecure } from "./is-secure";
import type { Session } from "./session";
import { cookieName } from "./session-cookie";
import { sessionOf } from "./session-of";

/** Who asks for this page; null for nobody signed in. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** Who asks for this page of a desk; others are sent to sign in, or to change their initial password. */
export async function requireActor(): Promise<Actor> {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  if (session.mustChangePassword) redirect("/password");
  return session.actor;
}

/** The session behind the page, the initial password included; looked up once a request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(cookieName(isSecure(await headers())))?.value;
  return token ? sessionOf(token, now()) : null;
});
