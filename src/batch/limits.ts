/** The most bytes that one document, or one line of JSONL, may have. */
export const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024
