import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vitest/config'
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

export default defineConfig({
  plugins: [vue(), pagePerClient(), fieldShell()],
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
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { console: 'index.html', field: 'field.html', home: 'home.html' } },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing.ts'],
  },
})
