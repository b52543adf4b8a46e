import { expect, it } from 'vitest'
import { csvOf } from './csv'

it('quotes what must be quoted', () => expect(csvOf([['王一', 'a,b', 'say "x"']])).toBe('王一,"a,b","say ""x"""\r\n'))
it('runs nothing that looks like a formula', () => expect(csvOf([['=1+1', '+1', '-x', '@x']])).toBe("'=1+1,'+1,'-x,'@x\r\n"))
