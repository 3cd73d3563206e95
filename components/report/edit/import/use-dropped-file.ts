import { useState, type DragEvent } from "react";

/**
 * Lets a file be dropped on a form with a file input of the name "file": it is chosen like any other, shows its
 * name, and nothing is read yet.
 */
export function useDroppedFile() {
  const [over, setOver] = useState(false);
  const target = {
    onDrop(event: DragEvent<HTMLFormElement>) {
      setOver(false);
      const { files } = event.dataTransfer;
      const input = event.currentTarget.elements.namedItem("file");
      if (files.length === 0 || !(input instanceof HTMLInputElement)) return;
      event.preventDefault();
      input.files = files;
    },
    onDragOver(event: DragEvent<HTMLFormElement>) {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
  };
  return { over, target };
}
