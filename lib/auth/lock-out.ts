import { refuse, type Refusal } from "@/lib/report/refusal";

/** After so many wrong passwords in a row nobody gets in by this name for so long. */
export const TRIES = 5;
export const LOCKED_MINUTES = 10;

/** When a name locked at an instant opens again. */
export function lockedFrom(at: Date): Date {
  return new Date(at.getTime() + LOCKED_MINUTES * 60_000);
}

/** Said of a locked name, whether or not it exists. */
export function locked(): Refusal {
  return refuse("too-many", `密码连续${TRIES}次不正确，请${LOCKED_MINUTES}分钟后再试`);
}

/** Said of a wrong password and of an unknown name. */
export function wrong(): Refusal {
  const warning = `连续${TRIES}次不正确的，${LOCKED_MINUTES}分钟内不能再试`;
  return refuse("not-signed-in", `用户名或者密码不正确。${warning}`);
}
