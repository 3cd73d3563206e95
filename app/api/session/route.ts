import { z } from "zod";
import { isSecure } from "@/lib/auth/is-secure";
import { PASSWORD_LONGEST } from "@/lib/auth/password-policy";
import { expiredCookie, sessionCookie } from "@/lib/auth/session-cookie";
import { tokenOfRequest } from "@/lib/auth/session-of-request";
import { now } from "@/lib/clock";
import { signIn } from "@/lib/commands/sign-in";
import { signOut } from "@/lib/commands/sign-out";
import { door } from "../door";
import { nothing, text } from "../fields";

const credentials = z.strictObject({
  username: text(64).trim().min(1, "请填写用户名"),
  password: text(PASSWORD_LONGEST).min(1, "请填写密码"),
});

export const POST = door({ policy: "anyone", body: credentials }, async ({ body, request }) => {
  const replaces = tokenOfRequest(request);
  const { token, mustChangePassword } = await signIn({ ...body, replaces }, now());
  const cookie = sessionCookie(token, isSecure(request.headers));
  return Response.json({ mustChangePassword }, { headers: { "Set-Cookie": cookie } });
});

export const DELETE = door({ policy: "own-session", body: nothing }, async ({ actor, request }) => {
  const token = tokenOfRequest(request);
  if (token) await signOut(actor, token);
  return Response.json({}, { headers: { "Set-Cookie": expiredCookie(isSecure(request.headers)) } });
});
