import type { ExportedFile } from '../../export/export-file';

/** How long the browser may take to begin reading the file before its address goes. */
const keptMs = 60_000;

/** Puts the file where the browser puts downloads. The page needs no permission for what it made itself. */
export function saveFile(name: string, { parts, type }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}

/** Lets the page paint and hear what was pressed. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
