/** Newer names first: each of these also calls itself by those after it. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'], [/Edg(e|A|iOS)?\//, 'Edge'], [/QQBrowser/, 'QQ Browser'], [/Firefox\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'], [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux'],
]

const first = (known: [RegExp, string][], agent: string) => known.find(([sign]) => sign.test(agent))?.[1]

/** What a person calls their browser, such as `Edge, Windows`; empty when it does not say. */
export const browserName = (agent: string) => [first(browsers, agent), first(systems, agent)].filter(Boolean).join(', ')
