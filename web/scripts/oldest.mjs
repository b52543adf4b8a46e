/*
 * Fails when what was built uses something that the oldest browser (Chromium 87) has not. The build turns newer syntax into older; what a
 * page calls, and what a style sheet says, it leaves as it is. What browsers have is known by @mdn/browser-compat-data.
 */
import bcd from '@mdn/browser-compat-data' with { type: 'json' }
import { readdirSync, readFileSync } from 'node:fs'
import postcss from 'postcss'
import { parseAst } from 'vite'
import { parse as parseVue } from 'vue/compiler-sfc'

const oldest = 87
const dist = new URL('../dist/assets/', import.meta.url)
const source = new URL('../src/', import.meta.url)

/** What may be used all the same, and why a page works without it. */
const allowed = {
  '.toReversed()': 'Vue offers it on its own arrays; our own use of it does not pass the types, which know ES2021',
  '.toSorted()': 'the same',
  '.toSpliced()': 'the same',
  '.startViewTransition()': 'the router looks whether it is there, and is not asked for it',
  ':file-selector-button': 'the button of a file then looks as the browser makes it',
  'Object.hasOwn': 'OpenLayers needs it for a `has` in an expression of style; our maps are styled by functions',
}

/** What our things, and those of libraries, are asked by: no call of a browser's, though some newer interface has the same name. */
const named = new Set(['dequeue', 'dispose', 'draw', 'forget', 'getLayers', 'getProperties', 'getSize', 'hand', 'move', 'rotation', 'run', 'take', 'use'])

/** Does the oldest browser have it, on a desk and on a phone? What nobody has said anything of is taken to be there. */
function isThere(feature) {
  const support = feature?.__compat?.support
  return !support || ['chrome', 'chrome_android'].every((browser) => {
    const all = [support[browser] ?? []].flat().filter(it => !it.flags && !it.alternative_name && !it.prefix)
    return all.some(it => it.version_added !== false && it.version_added !== 'preview' && Number.parseInt(String(it.version_added).replace('≤', '')) <= oldest)
  })
}

const interfaces = { ...bcd.api, ...bcd.javascript.builtins, ...bcd.javascript.builtins.Intl, ...bcd.webassembly.api }

/** Of each name that a thing may be called by on some object: whether any such is there. */
const members = new Map()
for (const one of Object.values(interfaces)) {
  for (const [name, feature] of Object.entries(one)) {
    if (name === '__compat') continue
    const plain = name.replace(/_static$|_event$/, '')
    members.set(plain, (members.get(plain) ?? false) || isThere(feature))
  }
}
const globals = { ...bcd.api, ...bcd.javascript.builtins }
const inAllWindows = name => bcd.api.Window[name] ?? bcd.api.WorkerGlobalScope[name]

function* nodes(node) {
  if (Array.isArray(node)) for (const it of node) yield* nodes(it)
  else if (node && typeof node.type === 'string') {
    yield node
    for (const key in node) if (key !== 'type' && typeof node[key] === 'object') yield* nodes(node[key])
  }
}

/** What a script calls that is missing. Asked before it is called (`it.at?.()`, `if (it.at)`), it may be missing. */
function* missingCalls(text) {
  for (const node of nodes(parseAst(text))) {
    if (node.type === 'Literal' && node.regex && /[dv]/.test(node.regex.flags)) yield `/…/${node.regex.flags}`
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue
    const { callee, optional } = node
    if (callee.type === 'Identifier') {
      const feature = node.type === 'NewExpression' ? globals[callee.name] : inAllWindows(callee.name) ?? globals[callee.name]
      if (!isThere(feature)) yield callee.name
    }
    else if (callee.type === 'MemberExpression' && !callee.computed && !optional) {
      const of = callee.object.type === 'Identifier' && globals[callee.object.name]
      const name = callee.property.name
      const feature = of && (of[`${name}_static`] ?? of[name])
      if (feature ? !isThere(feature) : members.get(name) === false && !named.has(name)) yield of ? `${callee.object.name}.${name}` : `.${name}()`
    }
  }
}

/** What a style sheet says that is missing. */
function* missingStyles(text) {
  const all = []
  postcss.parse(text).walk((it) => {
    if (it.type === 'atrule') {
      if (!isThere(bcd.css['at-rules'][it.name])) all.push(`@${it.name}`)
      for (const [, name] of it.params.matchAll(/\(\s*([\w-]+)\s*[:)]/g)) {
        if (it.name === 'media' && !isThere(bcd.css['at-rules'].media[name])) all.push(`@media (${name})`)
      }
    }
    else if (it.type === 'rule') {
      if (it.parent.type === 'rule' || it.selector.includes('&')) all.push(`nested ${it.selector}`)
      for (const [, name] of it.selector.matchAll(/::?([a-z-]+)/g)) if (!isThere(bcd.css.selectors[name])) all.push(`:${name}`)
    }
    // A list of fonts has its own way out, and what begins with a dash is for other browsers.
    else if (it.type === 'decl' && !it.prop.startsWith('-') && it.prop !== 'font-family') {
      const property = (it.parent.name === 'page' ? bcd.css['at-rules'].page : bcd.css.properties)[it.prop]
      if (!isThere(property)) all.push(`${it.prop}:`)
      else for (const [name] of it.value.matchAll(/[a-z][a-z-]+/g)) if (!isThere(property?.[name])) all.push(`${it.prop}: ${name}`)
    }
    if (it.type === 'decl') {
      for (const [, name] of it.value.matchAll(/([a-z][\w-]*)\(/g)) if (!isThere(functions.get(name))) all.push(`${name}()`)
      for (const [, unit] of it.value.matchAll(/\d([sld]v[hwib]|[sld]vm(?:in|ax)|cq\w+|r?lh|rcap|rex|ric)\b/g)) all.push(unit)
    }
  })
  yield* all
}

/** Functions of values, wherever the data has them. */
const functions = new Map()
void function gather(node) {
  for (const [name, it] of Object.entries(node)) {
    if (name === '__compat' || typeof it !== 'object') continue
    if (!functions.has(name) || it.__compat) functions.set(name, it)
    gather(it)
  }
}(bcd.css.types)

/** Elements and attributes of a template. */
function* missingMarkup(text) {
  const { descriptor } = parseVue(text)
  const walk = function* (node) {
    const element = bcd.html.elements[node.tag]
    if (element) {
      if (!isThere(element)) yield `<${node.tag}>`
      for (const it of node.props) {
        const name = it.type === 6 ? it.name : it.name === 'bind' ? it.arg?.content : undefined
        if (name && !isThere(element[name] ?? bcd.html.global_attributes[name])) yield `<${node.tag} ${name}>`
      }
    }
    for (const it of node.children ?? []) yield* walk(it)
  }
  if (descriptor.template) for (const it of descriptor.template.ast.children) yield* walk(it)
}

const looks = { js: missingCalls, css: missingStyles, vue: missingMarkup }
const files = [...readdirSync(dist).map(it => new URL(it, dist)), new URL('../field-worker.js', dist), ...readdirSync(source, { recursive: true }).filter(it => it.endsWith('.vue')).map(it => new URL(it, source))]

const seen = new Set()
let failed = false
for (const file of files) {
  const look = looks[file.pathname.split('.').at(-1)]
  if (!look) continue
  for (const name of new Set(look(readFileSync(file, 'utf8')))) {
    seen.add(name)
    if (name in allowed) continue
    console.error(`${file.pathname.replace(/.*\/(dist|src)\//, '$1/')}: ${name} is missing in Chromium ${oldest}`)
    failed = true
  }
}
for (const name of Object.keys(allowed).filter(it => !seen.has(it))) {
  console.error(`${name} is allowed and nowhere used`)
  failed = true
}
process.exit(failed ? 1 : 0)
