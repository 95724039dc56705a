import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** One row of a level: the code without padding (2, 4, 6, 9 or 12 digits). */
export interface DivisionRow {
  code: number
  name: string
  initials: string
}

const NEWLINE = 10

/**
 * Packs rows sorted by code into one brotli block of three columns, each separated from the next
 * by an empty line: differences of codes, names, initials; one value a line, UTF-8.
 */
export function packTable(rows: readonly DivisionRow[]): Buffer {
  const differences = rows.map((row, index) => row.code - (rows[index - 1]?.code ?? 0))
  const columns = [differences, rows.map((row) => row.name), rows.map((row) => row.initials)]
  return brotliCompressSync(columns.map((column) => column.join('\n')).join('\n\n'), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
}

/** Opens a block written by `packTable`; `length` is the number of rows it must have. Throws if it is damaged. */
export function unpackTable(block: Uint8Array, length: number): DivisionTable {
  return new DivisionTable(brotliDecompressSync(block), length)
}

/** The rows of one block, kept as three long texts: a string for each row would cost ten times the memory. */
export class DivisionTable {
  readonly length: number
  readonly names: Column
  readonly initials: Column
  readonly #codes: Float64Array

  constructor(text: Buffer, length: number) {
    const first = text.indexOf('\n\n')
    const second = text.indexOf('\n\n', first + 2)
    this.length = length
    this.#codes = sumDifferences(text.subarray(0, first), length)
    this.names = new Column(text.toString('utf8', first + 2, second), length)
    this.initials = new Column(text.toString('latin1', second + 2), length)
  }

  code(row: number): number {
    const code = this.#codes[row]
    if (code === undefined) throw new RangeError(`row ${row} of ${this.length}`)
    return code
  }

  /** The first row whose code is `code` or greater; `length` if there is none. */
  firstAt(code: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.code(middle) < code) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The row of exactly this code, or undefined. */
  rowOf(code: number): number | undefined {
    const row = this.firstAt(code)
    return row < this.length && this.code(row) === code ? row : undefined
  }
}

/** A column of texts, found by row or searched as one text. */
class Column {
  readonly #text: string
  readonly #starts: Uint32Array

  constructor(text: string, length: number) {
    this.#text = `${text}\n`
    this.#starts = new Uint32Array(length + 1)
    let start = 0
    for (let row = 0; row < length; row += 1) {
      this.#starts[row] = start
      start = this.#text.indexOf('\n', start) + 1
    }
    this.#starts[length] = start
    if (start !== this.#text.length) throw new Error(`a damaged block of divisions: ${length} rows expected`)
  }

  at(row: number): string {
    return this.#text.slice(this.#start(row), this.#start(row + 1) - 1)
  }

  /** Rows in [from, to) whose text contains `part`, in order. */
  *containing(part: string, from: number, to: number): Generator<number> {
    const end = this.#start(to)
    let row = from
    let found = this.#text.indexOf(part, this.#start(from))
    while (found !== -1 && found < end) {
      row = this.#rowAt(found, row)
      yield row
      found = this.#text.indexOf(part, this.#start(row + 1))
    }
  }

  #start(row: number): number {
    const start = this.#starts[row]
    if (start === undefined) throw new RangeError(`row ${row}`)
    return start
  }

  #rowAt(position: number, from: number): number {
    let low = from
    let high = this.#starts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (this.#start(middle) <= position) low = middle
      else high = middle
    }
    return low
  }
}

function sumDifferences(digits: Uint8Array, length: number): Float64Array {
  const codes = new Float64Array(length)
  let code = 0
  let value = 0
  let row = 0
  for (const byte of digits) {
    if (byte === NEWLINE) {
      code += value
      codes[row] = code
      row += 1
      value = 0
    } else value = value * 10 + (byte - 48)
  }
  codes[row] = code + value
  if (row !== length - 1) throw new Error(`a damaged block of divisions: ${length} codes expected, ${row + 1} found`)
  return codes
}
