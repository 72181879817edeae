/**
 * Jazzer.js ships one add-on for Linux, linked against glibc 2.38, though all that it needs of 2.38 are new names of
 * `strtol` and `strtoul`. Debian 12, which the images of Node 20 and 22 are made of, has 2.36. This gives a copy that
 * asks for the old names.
 *
 * @param {Buffer} addon an ELF file for 64 bits, little-endian
 * @returns {Buffer}
 */
export function olderGlibc(addon) {
  const elf = Buffer.from(addon)
  const sections = readSections(elf)
  const [symbols] = sections.filter(({ type }) => type === 11)
  const [versions] = sections.filter(({ type }) => type === 0x6fffffff)
  const [needs] = sections.filter(({ type }) => type === 0x6ffffffe)
  const names = sections[symbols.link]
  const nameAt = (at) => elf.toString('latin1', names.start + at, elf.indexOf(0, names.start + at))

  let oldest = 0
  for (const { at, version } of listNeeds(elf, needs.start)) {
    if (version === 'GLIBC_2.2.5') oldest ||= elf.readUInt16LE(at + 6)
    // A version that is missing is an error unless it is flagged as weak.
    if (TOO_NEW.has(version)) elf.writeUInt16LE(2, at + 4)
  }
  for (let i = 0; i * 24 < symbols.size; i++) {
    const symbol = symbols.start + i * 24
    const name = nameAt(elf.readUInt32LE(symbol))
    if (name.startsWith('__isoc23_')) {
      elf.writeUInt32LE(elf.readUInt32LE(symbol) + '__isoc23_'.length, symbol)
      elf.writeUInt16LE(oldest, versions.start + i * 2)
    } else if (name === '_ZSt21ios_base_library_initv') {
      // Named so that the linker takes it along; nobody calls it.
      elf.writeUInt8((2 << 4) | (elf.readUInt8(symbol + 4) & 15), symbol + 4)
      elf.writeUInt16LE(1, versions.start + i * 2)
    }
  }
  return elf

  /** The versions that the file asks of its libraries. */
  function* listNeeds(bytes, start) {
    for (let file = start, last = false; !last;) {
      for (let at = file + bytes.readUInt32LE(file + 8), end = false; !end;) {
        yield { at, version: nameAt(bytes.readUInt32LE(at + 8)) }
        const next = bytes.readUInt32LE(at + 12)
        end = next === 0
        at += next
      }
      const next = bytes.readUInt32LE(file + 12)
      last = next === 0
      file += next
    }
  }
}

const TOO_NEW = new Set(['GLIBC_2.38', 'GLIBCXX_3.4.32'])

function readSections(elf) {
  const table = Number(elf.readBigUInt64LE(0x28))
  const [size, count] = [elf.readUInt16LE(0x3a), elf.readUInt16LE(0x3c)]
  return Array.from({ length: count }, (_, i) => {
    const at = table + i * size
    return {
      type: elf.readUInt32LE(at + 4),
      start: Number(elf.readBigUInt64LE(at + 0x18)),
      size: Number(elf.readBigUInt64LE(at + 0x20)),
      link: elf.readUInt32LE(at + 0x28),
    }
  })
}
