import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { makeCode, parseCode, printCode } from "./codes.ts";
import { Turns } from "./turns.ts";

/** The part that finds the classroom, and the part that proves the teacher: 130 bits. */
const ID_LENGTH = 6;
const SECRET_LENGTH = 26;

/** What OWASP advises for passwords: 128 MiB and some tenths of a second for each try. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const HASH_BYTES = 32;

/** A teacher's key, in its two parts. */
export interface TeacherKey {
  readonly id: string;
  readonly secret: string;
}

export function makeTeacherKey(): TeacherKey {
  return { id: makeCode(ID_LENGTH), secret: makeCode(SECRET_LENGTH) };
}

/** The key as it is shown: eight groups of four. */
export function printTeacherKey({ id, secret }: TeacherKey): string {
  return printCode(id + secret, 4);
}

/** The key as it was typed. */
export function parseTeacherKey(typed: string): TeacherKey | undefined {
  const code = parseCode(typed, ID_LENGTH + SECRET_LENGTH);
  return code === undefined ? undefined : { id: code.slice(0, ID_LENGTH), secret: code.slice(ID_LENGTH) };
}

/** What is kept in place of the secret: how it was hashed, and the hash. */
export async function hashTeacherKey({ secret }: TeacherKey): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Whether the secret is the one that was hashed. */
export async function isTeacherKey({ secret }: TeacherKey, kept: string): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = kept.split("$");
  if (kind !== "scrypt" || salt === undefined || hash === undefined)
    throw new Error("a teacher's key is kept in no known way");
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await derive(secret, Buffer.from(salt, "base64url"), options);
  return timingSafeEqual(derived, Buffer.from(hash, "base64url"));
}

const turns = new Turns();

/** One at a time: each takes 128 MiB. */
function derive(secret: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const limits = { ...options, maxmem: 256 * 1024 * 1024 };
  return turns.take(
    "scrypt",
    () =>
      new Promise((resolve, reject) => {
        scrypt(secret, salt, HASH_BYTES, limits, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
}
