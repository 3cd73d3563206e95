const began = Date.now();

/** The suite's own: an ISO instant at which this process believes it began. */
const pretended = Date.parse(process.env.TEST_CLOCK ?? "");

/** Now, for everything that dates, times out or falls due. */
export function now(): Date {
  return new Date(Number.isNaN(pretended) ? Date.now() : pretended + Date.now() - began);
}
