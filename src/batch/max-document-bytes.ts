/** The most bytes that one document, or one line of JSONL, may have. */
export const maxDocumentBytes = 256 * 1024 * 1024
