/** What `zstd -d` itself takes unless it is told otherwise. */
const MAX_WINDOW = 128 * 1024 * 1024
/** Magic number, descriptor, window, dictionary and length of a frame at the most. */
const MAX_HEADER = 18
const MAGIC = 0xfd2fb528
const [SKIPPABLE, SKIPPABLE_END] = [0x184d2a50, 0x184d2a5f]
const RLE = 1

interface Looked {
  /** The piece, or the part of it before the error, cut where blocks end: four bytes may be a block of 128 KiB. */
  readonly parts: readonly Uint8Array[]
  readonly error?: Error
}

interface Header {
  /** Bytes of the header, or of all of a frame without blocks. */
  readonly length: number
  readonly hasBlocks: boolean
  /** Bytes behind the last block. */
  readonly trailer: number
}

/**
 * Look at zstd data before they are unpacked: how much memory each frame asks for stands in its header, and twenty
 * bytes may ask for 2 GB.
 *
 * @returns takes the data piece by piece; gives what of the piece may be unpacked, and an error when a frame wants too
 * much. What is no zstd is let through: who unpacks it will say so.
 */
export function zstdWindows(): (piece: Uint8Array) => Looked {
  /** Bytes that belong to a header which is not whole yet. */
  let held: Uint8Array = new Uint8Array()
  /** Bytes to pass over before the next header. */
  let skip = 0
  let inFrame = false
  let trailer = 0
  let isOver = false

  const step = (bytes: Uint8Array): number => {
    if (inFrame) {
      if (bytes.length < 3) return 0
      const header = bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16)
      const isLast = (header & 1) === 1
      const size = ((header >> 1) & 3) === RLE ? 1 : header >> 3
      if (isLast) inFrame = false
      return 3 + size + (isLast ? trailer : 0)
    }
    const header = readHeader(bytes)
    if (header === undefined) return 0
    inFrame = header.hasBlocks
    trailer = header.trailer
    isOver = header.length === 0
    return header.length
  }

  return (piece) => {
    if (isOver) return { parts: [piece] }
    let bytes = held.length === 0 ? piece : Buffer.concat([held, piece])
    const parts: Uint8Array[] = []
    let from = 0
    const cutAt = (end: number): void => {
      if (end > from) parts.push(piece.subarray(from, end))
      from = Math.max(from, end)
    }
    try {
      for (let length = skip; ;) {
        skip = Math.max(length - bytes.length, 0)
        bytes = bytes.subarray(length)
        cutAt(piece.length - bytes.length)
        length = bytes.length === 0 ? 0 : step(bytes)
        if (length === 0) break
      }
    } catch (error) {
      return { parts, error: error as Error }
    }
    held = isOver ? new Uint8Array() : Uint8Array.from(bytes)
    cutAt(piece.length)
    return { parts }
  }
}

/** The header that begins here: undefined where it is not whole yet, without a length where it is none. */
function readHeader(bytes: Uint8Array): Header | undefined {
  if (bytes.length < 8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.getUint32(0, true)
  if (magic >= SKIPPABLE && magic <= SKIPPABLE_END)
    return { length: 8 + view.getUint32(4, true), hasBlocks: false, trailer: 0 }
  if (magic !== MAGIC) return { length: 0, hasBlocks: false, trailer: 0 }
  const flags = bytes[4]!
  const isSingle = (flags & 0x20) !== 0
  const dictionary = [0, 1, 2, 4][flags & 3]!
  const sizeBytes = flags >> 6 === 0 ? Number(isSingle) : 1 << (flags >> 6)
  const sizeAt = (isSingle ? 5 : 6) + dictionary
  const length = sizeAt + sizeBytes
  if (length > MAX_HEADER || bytes.length < length) return undefined
  const window = isSingle ? contentSize(view, sizeAt, sizeBytes) : windowSize(bytes[5]!)
  if (window > MAX_WINDOW)
    throw new Error(
      `a window of ${Math.round(window / 1024 / 1024)} MiB; over ${MAX_WINDOW / 1024 / 1024} has to be unpacked by \`zstd -d --long=31\``,
    )
  return { length, hasBlocks: true, trailer: (flags & 4) === 0 ? 0 : 4 }
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

function contentSize(view: DataView, at: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(at)
  if (bytes === 2) return view.getUint16(at, true) + 256
  if (bytes === 4) return view.getUint32(at, true)
  return Number(view.getBigUint64(at, true))
}
