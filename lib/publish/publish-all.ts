import { env } from "@/lib/env";
import { asLeader } from "./leadership";
import { PublishedFolder } from "./published-folder";
import { Publishing } from "./publishing";
import { frameOf } from "./site";

/**
 * Writes the whole public side again into a folder; gives how many reports it holds, or null while another
 * process is publishing.
 */
export async function publishAll(folder: string): Promise<number | null> {
  return asLeader(async (client) => {
    const publishing = new Publishing(client, await PublishedFolder.afresh(folder), frameOf(env()));
    return publishing.writeAll();
  });
}
