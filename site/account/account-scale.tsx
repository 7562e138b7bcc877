import type { Account, AccountHash, AssociatedKey, Weight } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";

export interface AccountScaleProps {
  readonly account: Account;
  readonly signers?: readonly AccountHash[];
}

/** One key's place on the scale, in the scale's own units of weight. */
interface Block {
  readonly key: AssociatedKey;
  readonly start: number;
  /** `plain` where nobody is said to sign. */
  readonly state: "signed" | "idle" | "plain";
}

// Lengths across are in percent and lengths down in pixels: so the picture follows its column and its text keeps its size.
const BLOCK_TOP = 24;
const BLOCK_HEIGHT = 30;
const FIRST_MARK = 70;
const SECOND_MARK = 88;
/** The width of a letter where the picture is at its smallest, about 220 pixels. */
const CHARACTER_PERCENT = 3;

/** The blocks on their scale with the two thresholds marked beneath; signers' blocks are solid and stand first. */
export function AccountScale({ account, signers }: AccountScaleProps) {
  const blocks = placeBlocks(account, signers);
  const { deployment, keyManagement } = account.actionThresholds;
  const heaviest = account.associatedKeys.reduce((sum, key) => sum + key.weight, 0);
  const end = Math.max(heaviest, deployment, keyManagement, 1);
  return (
    <svg class="account-scale" width="100%" height="98" role="img" aria-label={describeScale(account, signers)}>
      <Ticks end={end} />
      {blocks.map((block) => (
        <rect
          key={block.key.accountHash}
          class={`account-block account-block-${block.state}`}
          x={percent(block.start, end)}
          y={BLOCK_TOP}
          width={percent(block.key.weight, end)}
          height={BLOCK_HEIGHT}
          rx="2"
        />
      ))}
      <ThresholdMark shape="M-5 5 L0 -5 L5 5 Z" y={FIRST_MARK} at={deployment} end={end} label="deploy" />
      <ThresholdMark shape="M-6 0 L0 -6 L6 0 L0 6 Z" y={SECOND_MARK} at={keyManagement} end={end} label="manage keys" />
      {blocks.map((block) => (
        <BlockLabel key={block.key.accountHash} block={block} end={end} />
      ))}
    </svg>
  );
}

/** The key's name and weight in its block, as far as they fit. Drawn last: a threshold's line may run behind it. */
function BlockLabel({ block, end }: { block: Block; end: number }) {
  const { key, start, state } = block;
  const name = shortHash(key.accountHash).split("…")[0] ?? "";
  const full = `${name} ${key.weight}`;
  const fits = (text: string) => text.length * CHARACTER_PERCENT + 2 <= (100 * key.weight) / end;
  if (!fits(name)) return null;
  return (
    <text
      class={`account-label account-label-${state}`}
      x={percent(start + key.weight / 2, end)}
      y={BLOCK_TOP + BLOCK_HEIGHT / 2}
      dy="0.35em"
      text-anchor="middle"
    >
      {fits(full) ? full : name}
    </text>
  );
}

function Ticks({ end }: { end: number }) {
  const step = [1, 2, 5, 10, 25, 50].find((size) => end / size <= 10) ?? 100;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return (
    <g class="account-ticks">
      <line x1="0" x2="100%" y1="20" y2="20" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={percent(tick, end)} x2={percent(tick, end)} y1="15" y2="20" />
          <text x={percent(tick, end)} y="11" text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
    </g>
  );
}

interface ThresholdMarkProps {
  readonly shape: string;
  readonly y: number;
  readonly at: Weight;
  readonly end: number;
  readonly label: string;
}

/** Each mark has a line of its own, so that two equal thresholds do not cover each other. */
function ThresholdMark({ shape, y, at, end, label }: ThresholdMarkProps) {
  const leftOfMark = at / end > 0.5;
  return (
    <g class="account-mark">
      <line x1={percent(at, end)} x2={percent(at, end)} y1="20" y2={y} />
      <svg x={percent(at, end)} y={y} width="1" height="1" overflow="visible" aria-hidden="true">
        <path d={shape} />
      </svg>
      <text
        x={percent(at, end)}
        y={y}
        dx={leftOfMark ? -11 : 11}
        dy="0.35em"
        text-anchor={leftOfMark ? "end" : "start"}
      >
        {label} {at}
      </text>
    </g>
  );
}

function placeBlocks(account: Account, signers: readonly AccountHash[] | undefined): readonly Block[] {
  const signed = new Set(signers);
  const stateOf = (hash: AccountHash) => (signers === undefined ? "plain" : signed.has(hash) ? "signed" : "idle");
  const first = account.associatedKeys.filter((key) => signed.has(key.accountHash));
  const others = account.associatedKeys.filter((key) => !signed.has(key.accountHash));
  let start = 0;
  return [...first, ...others].map((key) => {
    const block: Block = { key, start, state: stateOf(key.accountHash) };
    start += key.weight;
    return block;
  });
}

function describeScale(account: Account, signers: readonly AccountHash[] | undefined): string {
  const { deployment, keyManagement } = account.actionThresholds;
  const keys =
    account.associatedKeys.length > 8
      ? `${account.associatedKeys.length} keys`
      : account.associatedKeys.map((key) => `${shortHash(key.accountHash)} weighs ${key.weight}`).join(", ");
  const signed = signers === undefined ? "" : ` Signed by ${signers.map(shortHash).join(", ") || "nobody"}.`;
  return `Account as a scale: ${keys || "no keys"}.${signed} Deploying needs ${deployment}, managing keys ${keyManagement}.`;
}

function percent(value: number, end: number): string {
  return `${round((100 * value) / end)}%`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
