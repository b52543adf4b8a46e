/** What a whistle is about, in parts: numbers of cases, which can be opened, and the words between them. */
export const aboutParts = (about: string) => about.split(/(\b(?:0|\d{9})-\d{1,15}\b)/).filter(Boolean).map(text => ({ text, isCase: /^(?:0|\d{9})-\d{1,15}$/.test(text) }))
