// Starts the product as a user would, with the launcher, and stops it as a user would.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const launcher = process.env.LINLI ?? join(import.meta.dirname, '../../linli')

/** A folder for one run's data, and the way to forget it. */
export function dataFolder() {
  const root = mkdtempSync(join(tmpdir(), 'linli-e2e-'))
  return { path: join(root, 'data'), forget: () => rmSync(root, { recursive: true, force: true }) }
}

/** A disk of its own that can be filled up, which only root can make; `made` tells whether it could be. */
export function smallDisk(size = '200m') {
  const root = mkdtempSync(join(tmpdir(), 'linli-disk-'))
  const filler = join(root, 'filler')
  let filling
  let made = process.platform === 'linux' && process.getuid() === 0
  try {
    if (made) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'linli-test', root], { stdio: 'ignore' })
  } catch {
    made = false
  }
  return {
    made,
    path: name => join(root, name),
    /** Full from now on, whatever others on it give up. */
    fill() {
      fill(filler)
      filling = setInterval(fill, 50, filler)
    },
    empty() {
      clearInterval(filling)
      rmSync(filler, { force: true })
    },
    forget() {
      clearInterval(filling)
      if (made) execFileSync('umount', ['-l', root])
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Writes until the disk takes no more. */
export function fill(path) {
  const file = openSync(path, 'a')
  let block = Buffer.alloc(1 << 20)
  while (block.length > 0) {
    try {
      writeSync(file, block)
    } catch {
      block = block.subarray(0, block.length >> 1)
    }
  }
  closeSync(file)
}

/** Which morning or afternoon of China it is: reports are asked for in these. */
export const halfDay = () => String(Math.floor((Date.now() / 3_600_000 + 8) / 12))

/** Preparing the demonstration takes a minute, copying it some seconds; one of another half day has other reports due. */
function bringPrepared(args) {
  const { LINLI_PREPARED: prepared, LINLI_PREPARED_IN: half } = process.env
  const folder = args.includes('--data') ? args[args.indexOf('--data') + 1] : undefined
  if (args[0] !== 'demo' || !folder || !prepared || half !== halfDay() || existsSync(folder)) return
  execFileSync('cp', ['-R', '-p', prepared, folder])
}

/** Runs `./linli` with these arguments until it says that it is ready. */
export async function start(...args) {
  bringPrepared(args)
  const child = spawn(launcher, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8' } })
  let told = ''
  child.stderr.on('data', chunk => { told += chunk })
  const ended = once(child, 'exit')
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('{"ready":true')) return JSON.parse(line)
    }
  })()
  const answer = await Promise.race([ready, ended.then(() => undefined)])
  if (answer === undefined) throw new Error(`The product ended before it was ready:\n${told}`)
  const account = user => answer.accounts.find(it => it.user === user)
  return {
    ...answer,
    account,
    call: (user, method, path, body) => call(answer.url + path, account(user).token, method, body),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}

/** Asks the interface as somebody would: what it answers, which must be no refusal. */
async function call(url, token, method, body) {
  const form = body instanceof FormData
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, ...body && !form ? { 'content-type': 'application/json' } : {} },
    body: form || !body ? body : JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : undefined
}

/** Runs `./linli` where it is expected to refuse, and tells its exit code and words. */
export async function refused(...args) {
  const child = spawn(launcher, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANG: 'en_US.UTF-8' } })
  let told = ''
  child.stderr.on('data', chunk => { told += chunk })
  const [code] = await once(child, 'exit')
  return { code, told }
}
