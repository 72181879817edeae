/** Where in a rule file something is wrong, and what. */
export interface RuleFault {
  readonly file: string
  /** From 1; absent for a rule that was given as an object. */
  readonly line?: number | undefined
  /** From 1, in UTF-16 units. */
  readonly column?: number | undefined
  readonly reason: string
}

/**
 * A rule that cannot be used: `rules/x/y.yml:3:1: Unexpected key …, expected …`.
 * When several things are wrong, in one file or in many, `errors` has one error for each and the
 * fields are those of the first.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError'
  readonly file: string
  readonly line: number | undefined
  readonly column: number | undefined
  readonly reason: string
  readonly errors: readonly RuleError[]

  constructor(
    fault: RuleFault,
    options?: ErrorOptions & { readonly errors?: readonly RuleError[] },
  ) {
    const errors = options?.errors ?? []
    const shown = errors.length > 1 ? errors.map((error) => error.message).join('\n') : print(fault)
    super(shown, options)
    this.file = fault.file
    this.line = fault.line
    this.column = fault.column
    this.reason = fault.reason
    this.errors = errors.length > 0 ? errors : [this]
  }

  /** One error for all these faults, of which there is at least one. */
  static from(faults: readonly [RuleFault, ...RuleFault[]]): RuleError {
    const errors = faults.map((fault) => new RuleError(fault))
    return errors.length === 1 && errors[0] ? errors[0] : new RuleError(faults[0], { errors })
  }
}

/** A document that cannot be cleaned: `page.html: Unexpected …, expected …`. */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** Path, record id or line number: what tells its owner which document it is. */
  readonly document: string
  readonly reason: string

  constructor(document: string, reason: string, options?: ErrorOptions) {
    super(document === '' ? reason : `${document}: ${reason}`, options)
    this.document = document
    this.reason = reason
  }
}

/** An option, argument or call that cannot be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

function print({ file, line, column, reason }: RuleFault): string {
  return line === undefined ? `${file}: ${reason}` : `${file}:${line}:${column ?? 1}: ${reason}`
}
