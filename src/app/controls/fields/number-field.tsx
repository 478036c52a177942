import { useState } from "preact/hooks";
import { shownNumber } from "../../state/form.ts";
import { type NumberLimits, takeNumber } from "./take-number.ts";

interface NumberFieldProps {
  limits: NumberLimits;
  /** Undefined is an empty field. */
  value: number | undefined;
  id?: string;
  /** Its name where no label stands beside it. */
  label?: string;
  describedBy?: string | undefined;
  /** Whether something is wrong with what was typed, or with what stands in it; what it is, is said beside the field. */
  invalid?: boolean;
  placeholder?: string | undefined;
  /** Takes a number that fits. */
  take(value: number): void;
  /** What emptying it means; by itself a number is needed. */
  clear?: (() => void) | undefined;
  /** Why what was typed was not taken, to be shown beside the field; null as soon as there is nothing to say. */
  tell(refusal: string | null): void;
  /** The arrow keys, up as 1 and down as −1, from what stands in the field; by itself they do nothing. */
  step?(from: number, by: 1 | -1): void;
  /** When the field is left. */
  onLeave?(): void;
}

/**
 * A number field that takes what people type, the same in every browser: a field of type "number" hides from the page
 * what it does not understand. What is not taken is told, and the value before stands in the field again.
 */
export function NumberField({ limits, value, id, label, ...props }: NumberFieldProps) {
  const { describedBy, invalid = false, placeholder, take, clear, tell, step, onLeave } = props;
  // what is being typed, which no result that arrives meanwhile may replace
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === undefined ? "" : shownNumber(value);

  function commit(): void {
    if (typed === null) return;
    setTyped(null);
    if (typed.trim() === shown) return;
    const answer = takeNumber(limits, typed);
    if (clear !== undefined && typed.trim() === "") clear();
    else if ("value" in answer) take(answer.value);
    else tell(`${answer.refused}. ${value === undefined ? "It stays empty." : `It stays ${shown}.`}`);
  }

  return (
    <input
      type="text"
      inputMode={limits.kind === "integer" && (limits.min ?? -1) >= 0 ? "numeric" : "decimal"}
      autoComplete="off"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid ? "true" : undefined}
      placeholder={placeholder}
      value={typed ?? shown}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        tell(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape" && typed !== null) {
          setTyped(null);
          event.stopPropagation();
        }
        const by = { ArrowUp: 1 as const, ArrowDown: -1 as const }[event.key];
        if (by === undefined || step === undefined) return;
        event.preventDefault();
        const from = takeNumber(limits, typed ?? shown);
        setTyped(null);
        tell(null);
        step("value" in from ? from.value : (value ?? 0), by);
      }}
      onBlur={() => {
        commit();
        onLeave?.();
      }}
    />
  );
}
