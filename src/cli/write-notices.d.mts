interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>
  >
}

export declare const onlyInCommand: readonly string[]
export declare function bundledPackages(
  lock: Lock,
  manifest: { readonly dependencies: Readonly<Record<string, string>> },
): string[]
