import { readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'

/** The doc comments of a schema: of itself and of its members. */
export interface SchemaComments {
  own: string | undefined
  members: Map<string, string>
}

const SOURCE = new URL('../src/', import.meta.url)

/** What the contract's sources say about each exported schema, by its name. */
export function readComments(): Map<string, SchemaComments> {
  const files = readdirSync(SOURCE).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return new Map(files.flatMap((name) => commentsIn(readFileSync(new URL(name, SOURCE), 'utf8'))))
}

function commentsIn(source: string): [string, SchemaComments][] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext, true)
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations.map((declaration): [string, SchemaComments] => [
        declaration.name.getText(),
        { own: commentOf(statement), members: membersOf(declaration.initializer) },
      ]),
    )
}

/** Members of the objects that a schema is made from; those of schemas within belong to them. */
function membersOf(initializer: ts.Expression | undefined): Map<string, string> {
  const call = initializer && ts.isCallExpression(initializer) ? initializer : undefined
  const chained = call && ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined
  const found = new Map(chained && ts.isCallExpression(chained) ? membersOf(chained) : [])
  for (const object of call?.arguments.filter(ts.isObjectLiteralExpression) ?? []) {
    for (const property of object.properties) {
      const comment = commentOf(property)
      if (comment && property.name) found.set(property.name.getText(), comment)
    }
  }
  return found
}

function commentOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const text = ts.getTextOfJSDocComment(comment?.comment)
  return text?.replaceAll(/\s+/g, ' ').trim()
}
