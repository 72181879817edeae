/** The most bytes that one document, or one line of JSONL, may have, unless somebody says otherwise. */
export const maxDocumentBytes = 32 * 1024 * 1024
