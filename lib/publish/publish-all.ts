import { env } from "@/lib/env";
import { alone, LEADS } from "@/lib/db/alone";
import { PublishedFolder } from "./published-folder";
import { Publishing } from "./publishing";
import { frameOf } from "./site";

/** Told after every report. */
type Told = (done: number, of: number) => void;

/**
 * Writes the whole public side again into a folder; gives how many reports it holds, or null while another
 * process is publishing.
 */
export async function publishAll(folder: string, tell?: Told): Promise<number | null> {
  return alone(LEADS.publisher, async (client) => {
    const publishing = new Publishing(client, await PublishedFolder.afresh(folder), frameOf(env()));
    return publishing.writeAll(tell);
  });
}
