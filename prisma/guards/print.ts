import { guards } from "./guards";

process.stdout.write(guards());
