import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A regular expression as it stands in the sources. */
export interface Expression {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

export interface Collected {
  readonly expressions: readonly Expression[]
  /** Built at run time from other values, so that they cannot be taken out: "file:line". */
  readonly built: readonly string[]
}

/** Every regular expression of `folder`, found by the compiler's own parser. */
export function collectExpressions(folder: string): Collected {
  const expressions: Expression[] = []
  const built: string[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue
    const file = join(folder, name)
    const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    const lineOf = (node: ts.Node) => parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
        expressions.push({ file, line: lineOf(node), source, flags })
      }
      if (ts.isNewExpression(node) && node.expression.getText(parsed) === 'RegExp')
        built.push(`${file}:${lineOf(node)}`)
      ts.forEachChild(node, visit)
    }
    visit(parsed)
  }
  return { expressions, built }
}
