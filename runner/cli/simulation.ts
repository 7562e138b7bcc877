import type { Account, AccountHash, Weight } from "../chain/account.ts";
import { AccountFormatError, parseAccount, parseAccountHash, parseWeight } from "../chain/account-json.ts";
import { canAuthorize, canDeploy, canManageKeys } from "../chain/authorization.ts";
import type { Call, Contract } from "../chain/contract.ts";
import type { Deploy } from "../chain/deploy.ts";
import { execute } from "../chain/execute.ts";
import { ActionType, type ActionTypeCode } from "../chain/failure-codes.ts";
import type { HostInterface } from "../chain/host-interface.ts";

/** One line of input: an account, who signed, and the host functions that the deploy calls. */
export interface SimulatedDeploy {
  /** Where it stands, as `line 3`. */
  readonly where: string;
  readonly id: unknown;
  readonly account: Account;
  readonly deploy: Deploy;
  /** What the line says came of it, if it says so. */
  readonly recorded: { readonly results?: unknown; readonly final?: unknown };
}

/** What is printed for a line, in the shapes of the conformance vectors. */
export interface Simulated {
  readonly id: unknown;
  readonly authorized: {
    readonly can_authorize: boolean;
    readonly can_deploy: boolean;
    readonly can_manage_keys: boolean;
  };
  readonly results: readonly number[] | null;
  readonly final: NodeAccountJson;
}

/** An account as the node writes it. */
interface NodeAccountJson {
  readonly account_hash: string;
  readonly action_thresholds: { readonly deployment: number; readonly key_management: number };
  readonly associated_keys: readonly { readonly account_hash: string; readonly weight: number }[];
}

/** Reads one line. @param where names it in errors, as `line 3` @throws AccountFormatError */
export function parseDeploy(line: string, where: string): SimulatedDeploy {
  const fields = parseLine(line, where);
  const account = parseAccount(fields["account"], `${where}: account`);
  const signers = parseList(fields["authorization_keys"], `${where}: authorization_keys`).map((signer, index) =>
    parseAccountHash(signer, `${where}: authorization_keys[${index}]`),
  );
  const calls = parseList(fields["ops"], `${where}: ops`).map((op, index) => parseOp(op, `${where}: ops[${index}]`));
  const recorded = { results: fields["results"], final: fields["final"] };
  return { where, id: fields["id"] ?? null, account, deploy: { signers, calls }, recorded };
}

/** Plays one deploy on the simulated chain. */
export function simulate({ id, account, deploy }: SimulatedDeploy): Simulated {
  const { signers } = deploy;
  const result = execute(account, deploy, hostContract);
  return {
    id,
    authorized: {
      can_authorize: canAuthorize(account, signers),
      can_deploy: canDeploy(account, signers),
      can_manage_keys: canManageKeys(account, signers),
    },
    results:
      result.outcome === "refused" ? null : result.results.map((answer) => (answer.kind === "err" ? answer.error : 0)),
    final: nodeJson(result.account),
  };
}

/** What differs from what the line records, a sentence each. @throws AccountFormatError where it records nothing */
export function findDifferences(deploy: SimulatedDeploy, simulated: Simulated): readonly string[] {
  const { where } = deploy;
  const { results, final } = deploy.recorded;
  if (results === undefined) throw new AccountFormatError(`${where}: results is missing; --check compares with it.`);
  const name = typeof deploy.id === "string" ? deploy.id : where;
  const differences: string[] = [];
  if (JSON.stringify(results) !== JSON.stringify(simulated.results)) {
    differences.push(
      `${name}: the file says the results are ${JSON.stringify(results)}, the simulated chain answers ${JSON.stringify(simulated.results)}.`,
    );
  }
  const recorded = JSON.stringify(nodeJson(parseAccount(final, `${where}: final`)));
  const actual = JSON.stringify(simulated.final);
  if (recorded !== actual) {
    differences.push(`${name}: the file says the account ends as ${recorded}, on the simulated chain it is ${actual}.`);
  }
  return differences;
}

/** A contract whose functions are the host functions themselves. */
const hostContract: Contract = {
  instantiate: (host) => ({
    call: (call) => {
      const code = callHost(host, call);
      return code === 0 ? { kind: "ok" } : { kind: "err", error: code };
    },
  }),
};

function callHost(host: HostInterface, { function: name, arguments: [first, second] }: Call): number {
  switch (name) {
    case "add_associated_key":
      return host.addAssociatedKey(first as AccountHash, second as Weight);
    case "update_associated_key":
      return host.updateAssociatedKey(first as AccountHash, second as Weight);
    case "remove_associated_key":
      return host.removeAssociatedKey(first as AccountHash);
    default:
      return host.setActionThreshold(first as ActionTypeCode, second as Weight);
  }
}

function parseOp(json: unknown, where: string): Call {
  const op = parseObject(json, where);
  const name = op["op"];
  switch (name) {
    case "add_associated_key":
    case "update_associated_key":
      return {
        function: name,
        arguments: [
          parseAccountHash(op["account_hash"], `${where}.account_hash`),
          parseWeight(op["weight"], `${where}.weight`),
        ],
      };
    case "remove_associated_key":
      return { function: name, arguments: [parseAccountHash(op["account_hash"], `${where}.account_hash`)] };
    case "set_action_threshold":
      return {
        function: name,
        arguments: [
          parseActionType(op["action_type"], `${where}.action_type`),
          parseWeight(op["threshold"], `${where}.threshold`),
        ],
      };
    default:
      throw new AccountFormatError(
        `${where}.op is ${JSON.stringify(name) ?? "missing"}; write add_associated_key, update_associated_key, remove_associated_key or set_action_threshold.`,
      );
  }
}

function parseActionType(json: unknown, where: string): ActionTypeCode {
  if (json === "deployment") return ActionType.Deployment;
  if (json === "key_management") return ActionType.KeyManagement;
  throw new AccountFormatError(`${where} is ${JSON.stringify(json) ?? "missing"}; write deployment or key_management.`);
}

function parseLine(line: string, where: string): Readonly<Record<string, unknown>> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new AccountFormatError(`${where} is not JSON; write one deploy a line.`);
  }
  return parseObject(json, where);
}

function parseObject(json: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new AccountFormatError(`${where} is not an object.`);
}

function parseList(json: unknown, where: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw new AccountFormatError(`${where} is ${json === undefined ? "missing" : "not a list"}; write a list.`);
}

function nodeJson(account: Account): NodeAccountJson {
  return {
    account_hash: account.accountHash,
    action_thresholds: {
      deployment: account.actionThresholds.deployment,
      key_management: account.actionThresholds.keyManagement,
    },
    associated_keys: account.associatedKeys.map((key) => ({ account_hash: key.accountHash, weight: key.weight })),
  };
}
