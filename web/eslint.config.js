import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

const features = readdirSync(new URL('src', import.meta.url), { withFileTypes: true })
  .filter(it => it.isDirectory() && !['api', 'app', 'locales', 'shared'].includes(it.name))
  .map(it => it.name)

/** A feature may use shared and api only; what needs two features is composed in src/app. */
const alone = feature => ({
  files: [`src/${feature}/**/*.{ts,vue}`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [{
        group: ['@/app/*', ...features.filter(it => it !== feature).flatMap(it => [`@/${it}/*`, `**/../${it}/*`])],
        message: 'A feature imports no other feature; compose in src/app.',
      }],
    }],
  },
})

export default ts.config(
  { ignores: ['dist', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ['scripts/fieldWorker.js'], languageOptions: { globals: { ...globals.serviceworker } } },
  { files: ['scripts/**', 'e2e/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
  {
    rules: {
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'never', normal: 'any', component: 'always' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
    },
  },
  ...features.map(alone),
  {
    files: ['src/shared/**/*.{ts,vue}', 'src/api/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ group: ['@/app/*', ...features.map(it => `@/${it}/*`)], message: 'Shared code knows no feature.' }],
      }],
    },
  },
)
