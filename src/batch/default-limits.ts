/** What one document may have and cost, unless told otherwise. */
export const defaultLimits = {
  /** Bytes of it, or of a line of JSONL. */
  maxBytes: 32 * 1024 * 1024,
  /** Seconds. */
  timeout: 300,
  /** Megabytes of heap of the thread that it is on. */
  memory: 1024,
} as const
