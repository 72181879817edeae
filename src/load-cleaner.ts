import { cleaner, type Cleaner } from './cleaner.ts'
import type { CleanerOptions } from './model/options.ts'

/**
 * As `createCleaner`, and loads what prints HTML and Markdown only where the options ask for it. For programs that
 * clean few documents and must start quickly.
 */
export async function loadCleaner(options: CleanerOptions = {}): Promise<Cleaner> {
  const isPrinted = options.include?.some((form) => form !== 'text') ?? false
  if (!isPrinted) return cleaner(options)
  const { printers } = await import('./emit/html/printers.ts')
  return cleaner(options, printers)
}
