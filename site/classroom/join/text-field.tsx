import type { InputHTMLAttributes } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

export interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is wrong with it; the keyboard then goes there. Empty where nothing is. */
  readonly trouble: string;
  /** Whether the keyboard is here at first. */
  readonly first?: boolean;
  /** Whether it is for a code: no spelling, no capitals of the keyboard's own. */
  readonly code?: boolean;
  readonly maxLength: number;
}

const codeAttributes: InputHTMLAttributes = {
  autocomplete: "off",
  autocapitalize: "characters",
  spellcheck: false,
  class: "class-input class-input-code",
};

/** A labelled line to type in, with what is wrong with it beside it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, onValue, trouble, first = false, code = false, maxLength } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (first || trouble !== "") input.current?.focus();
  }, [first, trouble]);
  return (
    <div class="class-field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        {...(code ? codeAttributes : { class: "class-input", autocomplete: "nickname" })}
        value={value}
        maxLength={maxLength}
        aria-describedby={`${id}-hint ${id}-trouble`}
        aria-invalid={trouble !== ""}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="class-hint">
        {hint}
      </p>
      <p id={`${id}-trouble`} class="class-trouble" role="alert">
        {trouble}
      </p>
    </div>
  );
}
