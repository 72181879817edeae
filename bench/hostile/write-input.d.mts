export function writeInput(
  file: string,
  content: string | Buffer | Iterable<Buffer | string>,
): Promise<void>
