import { renameSync, writeFileSync } from "node:fs";

/** Writes to a file, whole or not at all, or to standard output; who stops reading early ends nothing. */
export async function writeOut(text: string, file: string | undefined): Promise<void> {
  if (file !== undefined) {
    const next = `${file}.${process.pid}.next`;
    writeFileSync(next, text);
    renameSync(next, file);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    process.stdout.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" ? resolve() : reject(error),
    );
    process.stdout.write(text, () => resolve());
  });
}
