import { hash, verify } from "@node-rs/argon2";
import { turns } from "@/lib/turns";

/** argon2id; more memory would let a few sign-ins take the machine. Source: OWASP, measured 5.6 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const inTurn = turns({ atOnce: 4, waiting: 64, busy: "现在登录的人较多，请过几秒再试" });

/** The hash to keep; only for passwords that passed the policy. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/**
 * Whether the password belongs to the hash. Without a hash the answer is no after the same work, so
 * that time does not tell which names exist. Refuses: too-many, when too many wait.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const right = await inTurn(async () => verify(kept ?? (await dummy()), password));
  return right && kept !== null;
}

let dummyHash: Promise<string> | null = null;

function dummy(): Promise<string> {
  dummyHash ??= hash("nobody has this password", COST);
  return dummyHash;
}
