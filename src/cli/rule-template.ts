/** What a new rule file starts as: right but for what only its author knows. */
export function ruleTemplate(id: string): string {
  return `# ${id}: fill in what is marked TODO, then run \`presswash rules test\` with this folder.
# Kinds: phrase (lines known word for word, as here), pattern (lines known by their shape, in RE2
# syntax), credit (words by which picture credits are known).
# \`presswash rules show ID\` prints a rule that is there already.
kind: phrase

# What the rule finds, in one sentence.
summary: TODO

# Where such lines come from, and why they are not part of the article.
why: >
  TODO

# BCP 47 primary tags (en, tr, ar), or any.
languages: [any]

# The lines, as printed. Case, accents and punctuation do not count.
phrases:
  - TODO

# sites: [a.example]  only for documents of these sites
# match: glued        also inside a block, printed without a space before or after other text
# match: prefix       the phrase, a colon or a bar, and a headline
# exact: true         compare character by character
# needs: header       only before the first paragraph of body text; or: repeated
# seen: false         likely but not met on real pages yet: a match needs a second sign

# The tests of the rule: texts on which it must fire, and texts that it must leave alone.
examples:
  drop:
    - TODO
  keep:
    - A sentence that has the TODO in it is no such line.
`
}
