import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Where the template stands in the project. */
export const TEMPLATE = "lib/formats/typst/report.typ";

/** A typesetter with the open faces that come along and those an operator has mounted. Commands run at the root of the project. */
export function typesetter(mounted: string | undefined): NodeCompiler {
  const root = process.cwd();
  const open = FACES.map((face) => join(root, "node_modules/@expo-google-fonts", face));
  return NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: mounted === undefined ? open : [mounted, ...open] }],
  });
}

const FACES = ["noto-serif-sc/400Regular", "noto-serif-sc/700Bold", "noto-sans-sc/400Regular"];
