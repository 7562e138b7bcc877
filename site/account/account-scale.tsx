import type { Account, AccountHash, AssociatedKey, Weight } from "../../runner/chain/account.ts";
import { weightOfSigners } from "../../runner/chain/authorization.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";
import { listKeys } from "./key-names.ts";

export interface AccountScaleProps {
  readonly account: Account;
  readonly signers?: readonly AccountHash[];
  /** The weight at the end of the axis, so that several pictures can have one; by itself as long as this account needs. */
  readonly end?: number;
}

/** One key's place on the scale, in the scale's own units of weight. */
interface Block {
  readonly key: AssociatedKey;
  readonly start: number;
  /** `plain` where nobody is said to sign. */
  readonly state: "signed" | "idle" | "plain";
}

// Lengths across are in percent and lengths down in pixels: so the picture follows its column and its text keeps its size.
// From above: the deployment mark, the blocks, the axis with its numbers, the key management mark. Each mark points at
// the blocks from a side of its own, so that no mark's line runs through a block or another's words.
const DEPLOYMENT_MARK = 9;
const BLOCK_TOP = 24;
const BLOCK_HEIGHT = 32;
const AXIS = BLOCK_TOP + BLOCK_HEIGHT + 6;
const NUMBERS = AXIS + 18;
const KEY_MANAGEMENT_MARK = AXIS + 36;
const HEIGHT = KEY_MANAGEMENT_MARK + 10;
/** The width of a letter where the picture is at its smallest, about 220 pixels. */
const CHARACTER_PERCENT = 3;
/** A number on the axis this near to the key management mark gives way to the mark's line, which leads to the same. */
const NUMBER_PERCENT = 5;

/** The blocks on their scale between the marks of the two thresholds; signers' blocks are solid and stand first. */
export function AccountScale({ account, signers, end = findScaleEnd(account) }: AccountScaleProps) {
  const blocks = placeBlocks(account, signers);
  const { deployment, keyManagement } = account.actionThresholds;
  const weight = signers && weightOfSigners(account, signers);
  const stateOf = (threshold: Weight) => (weight === undefined ? "plain" : weight >= threshold ? "reached" : "missed");
  return (
    <svg class="account-scale" width="100%" height={HEIGHT} role="img" aria-label={describeScale(account, signers)}>
      <Axis end={end} weight={weight ?? 0} besides={keyManagement} />
      <g class={`account-mark account-mark-${stateOf(deployment)}`}>
        <ThresholdLine at={deployment} end={end} from={DEPLOYMENT_MARK + 5} to={BLOCK_TOP - 2} />
        <ThresholdLabel
          shape="M-6 -5 L6 -5 L0 6 Z"
          y={DEPLOYMENT_MARK}
          at={deployment}
          end={end}
          label={words().account.deploy(deployment)}
        />
      </g>
      <g class={`account-mark account-mark-${stateOf(keyManagement)}`}>
        <ThresholdLine at={keyManagement} end={end} from={BLOCK_TOP + BLOCK_HEIGHT + 2} to={KEY_MANAGEMENT_MARK - 6} />
        <ThresholdLabel
          shape="M-7 0 L0 -7 L7 0 L0 7 Z"
          y={KEY_MANAGEMENT_MARK}
          at={keyManagement}
          end={end}
          label={words().account.manageKeys(keyManagement)}
        />
      </g>
      {blocks.map((block) => (
        <KeyBlock key={block.key.accountHash} block={block} end={end} />
      ))}
    </svg>
  );
}

/** Where the axis of an account's own picture ends. */
export function findScaleEnd({ associatedKeys, actionThresholds }: Account): number {
  const heaviest = associatedKeys.reduce((sum, key) => sum + key.weight, 0);
  return Math.max(heaviest, actionThresholds.deployment, actionThresholds.keyManagement, 1);
}

/** A key's block with its name and weight in it, as far as they fit. A picture of its own, so that it moves as one. */
function KeyBlock({ block, end }: { block: Block; end: number }) {
  const { key, start, state } = block;
  const name = shortHash(key.accountHash).split("…")[0] ?? "";
  const full = `${name} ${key.weight}`;
  const fits = (text: string) => text.length * CHARACTER_PERCENT + 2 <= (100 * key.weight) / end;
  return (
    <svg
      class={`account-block account-block-${state}`}
      x={percent(start, end)}
      y={BLOCK_TOP}
      width={percent(key.weight, end)}
      height={BLOCK_HEIGHT}
      aria-hidden="true"
    >
      <rect width="100%" height="100%" rx="2" />
      {fits(name) && (
        <text x="50%" y="50%" dy="0.35em" text-anchor="middle">
          {fits(full) ? full : name}
        </text>
      )}
    </svg>
  );
}

interface AxisProps {
  readonly end: number;
  /** What has been reached: the axis is strong up to here. */
  readonly weight: Weight;
  /** Where a mark's line crosses the numbers. */
  readonly besides: Weight;
}

function Axis({ end, weight, besides }: AxisProps) {
  const step = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500].find((size) => end / size <= 10) ?? 5000;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  const free = (tick: number) => (100 * Math.abs(tick - besides)) / end >= NUMBER_PERCENT;
  return (
    <g class="account-axis">
      <line x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={percent(tick, end)} x2={percent(tick, end)} y1={AXIS} y2={AXIS + 5} />
          {free(tick) && (
            <text x={percent(tick, end)} y={NUMBERS} text-anchor="middle">
              {tick}
            </text>
          )}
        </g>
      ))}
      <rect class="account-level" y={AXIS - 2} width={percent(weight, end)} height="4" />
    </g>
  );
}

function ThresholdLine({ at, end, from, to }: { at: Weight; end: number; from: number; to: number }) {
  return <line x1={percent(at, end)} x2={percent(at, end)} y1={from} y2={to} />;
}

interface ThresholdLabelProps {
  readonly shape: string;
  readonly y: number;
  readonly at: Weight;
  readonly end: number;
  readonly label: string;
}

/** A mark's shape with its words on the side where there is room. */
function ThresholdLabel({ shape, y, at, end, label }: ThresholdLabelProps) {
  const leftOfMark = at / end > 0.5;
  return (
    <>
      <svg x={percent(at, end)} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
        <path d={shape} />
      </svg>
      <text
        x={percent(at, end)}
        y={y}
        dx={leftOfMark ? -12 : 12}
        dy="0.35em"
        text-anchor={leftOfMark ? "end" : "start"}
      >
        {label}
      </text>
    </>
  );
}

function placeBlocks(account: Account, signers: readonly AccountHash[] | undefined): readonly Block[] {
  const signed = new Set(signers);
  const stateOf = (hash: AccountHash) => (signers === undefined ? "plain" : signed.has(hash) ? "signed" : "idle");
  const first = account.associatedKeys.filter((key) => signed.has(key.accountHash));
  const others = account.associatedKeys.filter((key) => !signed.has(key.accountHash));
  let start = 0;
  const blocks = [...first, ...others].map((key) => {
    const block: Block = { key, start, state: stateOf(key.accountHash) };
    start += key.weight;
    return block;
  });
  // Always in the account's order: a block that changes its place in the document could not slide.
  return blocks.sort((left, right) => (left.key.accountHash < right.key.accountHash ? -1 : 1));
}

function describeScale(account: Account, signers: readonly AccountHash[] | undefined): string {
  const { deployment, keyManagement } = account.actionThresholds;
  const said = words().account;
  const keys =
    account.associatedKeys.length > 8
      ? said.keys(account.associatedKeys.length)
      : account.associatedKeys.map((key) => said.weighs(shortHash(key.accountHash), key.weight)).join(", ");
  const signed = signers === undefined ? "" : said.signedBy(listKeys(signers));
  return said.scale(keys || said.noKeys, signed, deployment, keyManagement);
}

function percent(value: number, end: number): string {
  return `${round((100 * value) / end)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
