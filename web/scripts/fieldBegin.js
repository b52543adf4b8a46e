/* Stands in the page of the field client, before any script has come: what this page will need for certain is asked for at once. */
(() => {
  const chosen = localStorage.getItem('linli.language')
  const language = chosen === 'zh-CN' || chosen === 'en' ? chosen : navigator.language.startsWith('en') ? 'en' : 'zh-CN'
  document.documentElement.lang = language

  const words = /* what the build has made */{}
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href: words[language] }))

  // As the client itself would ask; it takes each answer once (shared/begun.ts).
  const begun = window.linliBegun = {}
  const headers = { 'Accept': 'application/json, application/problem+json', 'Accept-Language': language }
  const begin = (path) => {
    begun[path] = fetch(path, { credentials: 'same-origin', headers })
    begun[path].catch(() => {})
  }
  if (/^\/field\/(sign-in|unreachable)$/.test(location.pathname)) return
  begin('/api/session')
  const [, door] = /^\/field\/visits\/([^/]+)$/.exec(location.pathname) || []
  if (door) {
    begin(`/api/visits/${door}`)
    begin(`/api/sweeps/doors/${door}`)
  }
})()
