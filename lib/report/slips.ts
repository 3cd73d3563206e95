/** A slip of the hand that turns one figure into another. */
export type Slip = "swapped" | "missing" | "extra";

/** How `typed` came to stand where `meant` was meant: neighbouring digits swapped, one left out, one too many. */
export function slipBetween(typed: number, meant: number): Slip | null {
  if (typed <= 0 || meant <= 0) return null;
  const [own, due] = [String(typed), String(meant)];
  if (isSwapped(own, due)) return "swapped";
  if (lacksOne(own, due)) return "missing";
  return lacksOne(due, own) ? "extra" : null;
}

function isSwapped(own: string, due: string): boolean {
  if (own.length !== due.length || own === due) return false;
  const at = [...own].findIndex((digit, place) => digit !== due[place]);
  const back = own.slice(0, at) + (own[at + 1] ?? "") + (own[at] ?? "") + own.slice(at + 2);
  return back === due;
}

/** Whether the shorter is the longer without one digit. */
function lacksOne(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
