import { failureOf } from "@/lib/db/failure";
import { Refusal } from "@/lib/report/refusal";

/** Turns the database's "there is one already" into a refusal at a field; the rest is thrown on. */
export function refuseTaken(at: string, message: string): (thrown: unknown) => never {
  return (thrown) => {
    throw failureOf(thrown)?.code === "23505" ? new Refusal("invalid", [{ at, message }]) : thrown;
  };
}
