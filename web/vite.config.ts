import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vitest/config'
import { fieldPage } from './scripts/fieldPage'
import { fieldShell } from './scripts/fieldShell'

/** In development each client has its own page, as the server does it in production. */
function pagePerClient(): Plugin {
  return {
    name: 'page-per-client',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = request.url ?? '/'
        if (/^\/field(\/|\?|$)/.test(path)) request.url = '/field.html'
        else if (/^\/(h|case)\//.test(path)) request.url = '/home.html'
        next()
      })
    },
  }
}

/**
 * Each client is built by itself (`--mode`): what a phone shares with the desk would else be cut where the desk needs it, into dozens of
 * files, of which a browser fetches six at a time.
 */
const pages: Record<string, string> = { console: 'index.html', field: 'field.html', home: 'home.html' }

export default defineConfig(({ mode }) => ({
  plugins: [vue(), pagePerClient(), fieldPage(), ...mode === 'field' ? [fieldShell()] : []],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    emptyOutDir: mode === 'console',
    manifest: `.vite/${mode}.json`,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages[mode] ? { [mode]: pages[mode] } : pages },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing.ts'],
  },
}))
