/** What the schema says of the field a text's cursor stands at, so that a writer need not know the schema. */
export interface Guidance {
  /** From the outermost part to the field. */
  path: string[]
  title: string
  text: string
  english: string
  /** What may stand there, where that is a choice. */
  choices: string[]
  /** The fields that can be written beside it, those that must be first. */
  fields: { name: string, required: boolean, text: string, english: string }[]
}

interface Node {
  'title'?: string
  'description'?: string
  'x-en'?: string
  'enum'?: (string | null)[]
  'properties'?: Record<string, Node>
  'required'?: string[]
  'items'?: Node
  '$ref'?: string
  '$defs'?: Record<string, Node>
}

interface Standing { indent: number, name: string }

/** The field a line sets, and how far it is indented; the last one before the cursor in a line in braces. */
function standing(line: string, until = line.length): Standing | undefined {
  if (/^\s*#/.test(line)) return undefined
  const braces = /^(\s*(?:- )?)(?:\w+: )?\{/.exec(line)
  if (braces) {
    const inner = [...line.slice(0, Math.max(until, braces[0].length)).matchAll(/[{,]\s*(\w+):/g)].pop()
    if (inner) return { indent: braces[1]!.length + (/^\s*- /.test(line) ? 0 : 2), name: inner[1]! }
  }
  const plain = /^(\s*)((?:- )*)(\w+):(?:\s|$)/.exec(line)
  return plain ? { indent: plain[1]!.length + plain[2]!.length, name: plain[3]! } : undefined
}

/** The names of the fields around a position, from the outermost. */
export function pathAt(text: string, position: number): string[] {
  const before = text.slice(0, position)
  const lines = text.split('\n')
  let at = before.split('\n').length - 1
  const column = position - (before.lastIndexOf('\n') + 1)
  let field = standing(lines[at] ?? '', column)
  const typed = lines[at] ?? ''
  let limit: number
  const path: string[] = []
  if (field) {
    // A line in braces that itself follows a name, as in `people: { heads: 2 }`, has that name around it.
    const outer = /^(\s*)(?:- )?(\w+): \{/.exec(typed)
    path.push(field.name)
    if (outer && outer[2] !== field.name) path.unshift(outer[2]!)
    limit = outer && outer[2] !== field.name ? field.indent - 2 : field.indent
  }
  else {
    limit = typed.trim() ? typed.search(/\S/) : column + 1
  }
  for (at--; at >= 0 && limit > 0; at--) {
    field = standing(lines[at]!)
    if (field && field.indent < limit) {
      path.unshift(field.name)
      limit = field.indent
    }
  }
  return path
}

export function guidanceAt(schema: object, text: string, position: number): Guidance {
  const root = schema as Node
  const meant = (node: Node | undefined): Node => node?.$ref ? root.$defs?.[node.$ref.split('/').pop()!] ?? {} : node ?? {}
  const inside = (node: Node): Node => meant(node.items ?? node)
  let around = root
  let node = root
  const path: string[] = []
  for (const name of pathAt(text, position)) {
    const next = inside(node).properties?.[name]
    if (!next) break
    around = inside(node)
    node = meant(next)
    path.push(name)
  }
  const within = inside(node).properties ? inside(node) : around
  const fields = Object.entries(within.properties ?? {}).map(([name, it]) => ({
    name, required: within.required?.includes(name) ?? false, text: meant(it).description ?? '', english: meant(it)['x-en'] ?? '',
  }))
  return {
    path,
    title: node.title ?? path[path.length - 1] ?? '',
    text: node.description ?? '',
    english: node['x-en'] ?? '',
    choices: (node.enum ?? node.items?.enum ?? []).filter(it => it !== null),
    fields: fields.sort((a, b) => Number(b.required) - Number(a.required)),
  }
}
