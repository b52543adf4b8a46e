import { readFileSync } from 'node:fs'
import type { Plugin, Rollup } from 'vite'

const page = '/field.html'
const languages = ['zh-CN', 'en']
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** The words of one language, as the build has named their file. */
function words(bundle: Rollup.OutputBundle, language: string) {
  const found = Object.values(bundle).find(it => it.type === 'chunk' && it.facadeModuleId?.endsWith(`/src/locales/${language}.json`))
  if (!found) throw new Error(`${language} has no words of its own`)
  return `/${found.fileName}`
}

/** What is seen until the client is there, in either language; the page's own script says which. */
function waiting() {
  const say = languages.map((language) => {
    const { product, word } = JSON.parse(read(`../src/locales/${language}.json`))
    return `<div lang="${language}"><header>${product.name}</header><p role="status">${word.loading}</p></div>`
  })
  return `<div class="waiting">${say.join('')}</div>`
}

/** Writes into the field client's page what is seen and what is asked for before its scripts have come. */
export function fieldPage(): Plugin {
  return {
    name: 'field-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle }) {
        if (path !== page) return html
        const seen = html.replace('<!-- what is seen first -->', waiting)
        if (!bundle) return seen
        const files = Object.fromEntries(languages.map(it => [it, words(bundle, it)]))
        const begin = read('./fieldBegin.js').replace('/* what the build has made */{}', () => JSON.stringify(files))
        return seen.replace('<!-- what is asked first -->', () => `<script>${begin}</script>`)
      },
    },
  }
}
