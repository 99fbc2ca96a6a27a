// Copies of crisis sheets on this device. Kept is ciphertext, and what must be known before the passphrase is: which copy it is,
// of which version, when it was made and when it ends. All of that is authenticated with the text.
const rounds = 600000
const bytes = new TextEncoder()

function outcome (request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function within (mode, act) {
  const opening = indexedDB.open('fiche-de-crise', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('copies', { keyPath: 'id' })
  const database = await outcome(opening)
  try {
    return await outcome(act(database.transaction('copies', mode).objectStore('copies')))
  } finally {
    database.close()
  }
}

export const all = () => within('readonly', store => store.getAll())
export const erase = id => within('readwrite', store => store.delete(id))
export const isOver = copy => Date.now() >= Date.parse(copy.expiresAt)

const authenticated = copy => bytes.encode(JSON.stringify([copy.id, copy.version, copy.savedAt, copy.expiresAt]))

async function key (passphrase, salt) {
  const secret = await crypto.subtle.importKey('raw', bytes.encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, secret,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export async function keep (copy, text, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: authenticated(copy) },
    await key(passphrase, salt), bytes.encode(text))
  await within('readwrite', store => store.put({ ...copy, salt, iv, sealed }))
}

// The text of a copy; nothing when that is not its passphrase.
export async function read (copy, passphrase) {
  const opened = { name: 'AES-GCM', iv: copy.iv, additionalData: authenticated(copy) }
  const text = await crypto.subtle.decrypt(opened, await key(passphrase, copy.salt), copy.sealed).catch(() => null)
  return text && new TextDecoder().decode(text)
}
