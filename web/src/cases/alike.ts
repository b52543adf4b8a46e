/** Each two letters that stand together; Chinese has no blanks to tell words by. */
const pairs = (words: string) => new Set([...words].slice(1).map((it, number) => `${[...words][number]}${it}`).filter(it => /^[\p{L}\p{N}]{2}$/u.test(it)))

/** Do two reports share some words, so that a person should look whether they are of the same thing? */
export function isAlike(one: string, other: string) {
  const known = pairs(one)
  return [...pairs(other)].filter(it => known.has(it)).length >= 2
}
