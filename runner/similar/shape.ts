/**
 * A piece of code without what a disguise changes: a tree of labels. Two pieces that differ in names, layout, types or
 * the choice between equal ways of writing have the same shape.
 */
export interface Shape {
  readonly label: string;
  /** Where it begins in its file, from 1. */
  readonly line: number;
  readonly children: readonly Shape[];
}

/** A shape that stands for statements in their order. */
export const BODY = "body";

/** Stands before the names of the chain's interface, which are the same in every submission. */
const INTERFACE = "api:";

/** Makes a shape. */
export function makeShape(label: string, line: number, children: readonly Shape[] = []): Shape {
  return { label, line, children };
}

/** A name of the chain's interface, as `RemoveKeyFailure` or `RemoveKeyFailure.MissingKey`. */
export function makeInterfaceShape(name: string, line: number): Shape {
  return makeShape(INTERFACE + name, line);
}

/** The name in the chain's interface that the shape is, if it is one. */
export function interfaceNameOf({ label, children }: Shape): string | undefined {
  return children.length === 0 && label.startsWith(INTERFACE) ? label.slice(INTERFACE.length) : undefined;
}

/** Whether both are the same but for where they stand. */
export function isSameShape(left: Shape, right: Shape): boolean {
  return (
    left.label === right.label &&
    left.children.length === right.children.length &&
    left.children.every((child, index) => {
      const other = right.children[index];
      return other !== undefined && isSameShape(child, other);
    })
  );
}
