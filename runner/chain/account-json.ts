import {
  type Account,
  type AccountHash,
  type AssociatedKey,
  type Key,
  MAX_ASSOCIATED_KEYS,
  type NamedKey,
  sortKeys,
  type Weight,
} from "./account.ts";

/** An account in the documentation's JSON. */
export interface AccountJson {
  readonly account_address: string;
  readonly action_thresholds: { readonly deployment: number; readonly key_management: number };
  readonly associated_keys: readonly { readonly account_address: string; readonly weight: number }[];
  readonly main_purse: string;
  readonly named_keys: readonly { readonly name: string; readonly key: string }[];
}

/** A malformed account; the message is one sentence that names the field. */
export class AccountFormatError extends Error {
  override readonly name = "AccountFormatError";
}

/** The main purse that stands for one where an account is given without: the documentation's. */
const UNNAMED_PURSE = "uref-1234…";

/** An account in the documentation's JSON shape, without the outer `Account`. */
export function accountJson(account: Account): AccountJson {
  return {
    account_address: account.accountHash,
    action_thresholds: {
      deployment: account.actionThresholds.deployment,
      key_management: account.actionThresholds.keyManagement,
    },
    associated_keys: account.associatedKeys.map((key) => ({
      account_address: key.accountHash,
      weight: key.weight,
    })),
    main_purse: account.mainPurse,
    named_keys: account.namedKeys.map(({ name, key }) => ({ name, key })),
  };
}

/** An account as the documentation prints it, in JSON text. */
export function printAccount(account: Account): string {
  return JSON.stringify({ Account: accountJson(account) }, null, 2);
}

/**
 * Reads an account in the documentation's JSON (with or without the outer `Account`), or in the node's, which says
 * `account_hash` for `account_address`.
 * @param where names the account in the error, for instance `line 3: account`
 * @throws AccountFormatError
 */
export function parseAccount(json: unknown, where = "account"): Account {
  const outer = parseObject(json, where);
  const fields = "Account" in outer ? parseObject(outer["Account"], `${where}.Account`) : outer;
  const path = "Account" in outer ? `${where}.Account` : where;
  const thresholds = parseObject(fields["action_thresholds"], `${path}.action_thresholds`);
  return {
    accountHash: parseAddress(fields, path),
    actionThresholds: {
      deployment: parseWeight(thresholds["deployment"], `${path}.action_thresholds.deployment`),
      keyManagement: parseWeight(thresholds["key_management"], `${path}.action_thresholds.key_management`),
    },
    associatedKeys: parseAssociatedKeys(fields["associated_keys"], `${path}.associated_keys`),
    mainPurse: parseMainPurse(fields["main_purse"], `${path}.main_purse`),
    namedKeys: parseNamedKeys(fields["named_keys"], `${path}.named_keys`),
  };
}

/** Reads an account hash. @throws AccountFormatError */
export function parseAccountHash(value: unknown, where: string): AccountHash {
  if (typeof value === "string" && isAccountHash(value)) return value;
  throw new AccountFormatError(
    `${where} is ${describe(value)}; write an account hash: account-hash- and 64 lower-case hex digits.`,
  );
}

/** Whether the text is an account hash in its formatted form. */
export function isAccountHash(text: string): text is AccountHash {
  return /^account-hash-[0-9a-f]{64}$/.test(text);
}

/** Whether the text is a formatted key: an account hash, a URef or a contract hash. */
export function isKey(text: string): text is Key {
  return isAccountHash(text) || /^hash-[0-9a-f]{64}$/.test(text) || /^uref-[0-9a-f]{64}-0[0-7]{2}$/.test(text);
}

/** Whether the value is a weight: an integer from 0 to 255. */
export function isWeight(value: unknown): value is Weight {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 255;
}

/** Reads a weight or threshold. @throws AccountFormatError */
export function parseWeight(value: unknown, where: string): Weight {
  if (isWeight(value)) return value;
  throw new AccountFormatError(`${where} is ${describe(value)}; write a whole number from 0 to 255.`);
}

function parseAddress(fields: Readonly<Record<string, unknown>>, where: string): AccountHash {
  const name = "account_hash" in fields ? "account_hash" : "account_address";
  return parseAccountHash(fields[name], `${where}.${name}`);
}

function parseAssociatedKeys(json: unknown, where: string): readonly AssociatedKey[] {
  const entries = parseList(json, where);
  if (entries.length > MAX_ASSOCIATED_KEYS) {
    throw new AccountFormatError(
      `${where} has ${entries.length} keys; an account has at most ${MAX_ASSOCIATED_KEYS}: take some away.`,
    );
  }
  const seen = new Set<string>();
  const keys = entries.map((entry, index) => {
    const path = `${where}[${index}]`;
    const fields = parseObject(entry, path);
    const accountHash = parseAddress(fields, path);
    if (seen.has(accountHash)) {
      throw new AccountFormatError(`${path} repeats ${accountHash}; list each associated key once.`);
    }
    seen.add(accountHash);
    return { accountHash, weight: parseWeight(fields["weight"], `${path}.weight`) };
  });
  return sortKeys(keys);
}

function parseMainPurse(value: unknown, where: string): string {
  if (value === undefined) return UNNAMED_PURSE;
  if (typeof value === "string" && value.startsWith("uref-")) return value;
  throw new AccountFormatError(`${where} is ${describe(value)}; write a URef, a text that starts with uref-.`);
}

function parseNamedKeys(json: unknown, where: string): readonly NamedKey[] {
  if (json === undefined) return [];
  const seen = new Set<string>();
  const entries = parseList(json, where).map((entry, index) => {
    const path = `${where}[${index}]`;
    const { name, key } = parseObject(entry, path);
    if (typeof name !== "string") {
      throw new AccountFormatError(`${path}.name is ${describe(name)}; write the name as text.`);
    }
    if (seen.has(name)) throw new AccountFormatError(`${path} repeats the name "${name}"; give each name once.`);
    seen.add(name);
    if (typeof key !== "string" || !isKey(key)) {
      throw new AccountFormatError(
        `${path}.key is ${describe(key)}; write an account hash, a contract hash or a URef in its formatted form.`,
      );
    }
    return { name, key };
  });
  return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
}

function parseList(json: unknown, where: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw new AccountFormatError(`${where} is ${describe(json)}; write a list.`);
}

function parseObject(json: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new AccountFormatError(`${where} is ${describe(json)}; write an object.`);
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
