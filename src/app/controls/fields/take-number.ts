import type { Field } from "../../../study/schema/fields.ts";
import { typedNumber } from "../../../text/typed-number.ts";
import { shownNumber } from "../../state/form.ts";

/** What a number field takes. */
export type NumberLimits = Pick<Field, "kind" | "min" | "max" | "unit">;

/** What became of a typed number: the value, or why it is not taken, as a sentence without its full stop. */
export type Taken = { value: number } | { refused: string };

/** Units of which a number may be typed in percent. */
const IN_PERCENT = /^(share|per week|influence|factor)/;

/** Reads a number typed into a field. What does not fit is refused and never made to fit: the person may have meant another. */
export function takeNumber(limits: NumberLimits, text: string): Taken {
  const { kind, unit, min = -Infinity, max = Infinity } = limits;
  if (text.trim() === "") return { refused: `A number is needed: ${rangeOf(limits)}` };
  const typed = typedNumber(text);
  if (typed === null) return { refused: `“${shortened(text.trim())}” is no number: ${rangeOf(limits)}` };
  if (typed.percent && !IN_PERCENT.test(unit)) {
    return { refused: `This is ${unit === "" ? "a count" : `in ${unit}`}, not in percent` };
  }
  const whole = kind === "integer";
  const [first, second] = typed.readings;
  const readings =
    second === undefined
      ? [first]
      : whole
        ? typed.mark === ","
          ? [second]
          : [first, second]
        : typed.mark === ","
          ? [first, second]
          : [first];
  const inRange = readings.filter((value) => value >= min && value <= max);
  const fit = inRange.filter((value) => !whole || Number.isInteger(value));
  if (fit.length === 2)
    return {
      refused: `“${text.trim()}” can be ${fit[0]} or ${fit[1]}: write it without the ${typed.mark === "," ? "comma" : "point"}`,
    };
  if (fit.length === 1) return { value: fit[0] };
  if (inRange.length > 0) return { refused: `Whole numbers only: ${Math.floor(first)} or ${Math.ceil(first)}` };
  const hint =
    !typed.percent && IN_PERCENT.test(unit) && max === 1 && first > 1 && first <= 100
      ? `; write ${shownNumber(first)} % for percent`
      : "";
  return { refused: `It must be ${rangeOf(limits)}${hint}` };
}

/**
 * Reads a list of numbers, one to a line or parted by semicolons, blanks or commas. In a line without a point
 * a comma between digits could be either, and is refused unless it follows a lone 0.
 */
export function takeNumbers(limits: NumberLimits, text: string): { value: number[] } | { refused: string } {
  const numbers: number[] = [];
  const pieces = text.split("\n").flatMap((line) => line.split(line.includes(".") ? /[;,\s]+/ : /[;\s]+|,(?=\s|$)/));
  for (const piece of pieces.filter((each) => each !== "")) {
    if (/\d,\d/.test(piece) && !/^[-+]?0,\d+$/.test(piece)) {
      return { refused: `“${shortened(piece)}” can be one number or several: put one to a line` };
    }
    const answer = takeNumber(limits, piece);
    if ("refused" in answer) return answer;
    numbers.push(answer.value);
  }
  return { value: numbers };
}

/** "0 to 1", "at least 2", "a whole number from 1 to 520". */
function rangeOf({ kind, min, max }: NumberLimits): string {
  const whole = kind === "integer" ? "a whole number" : "";
  if (min !== undefined && max !== undefined) return `${whole === "" ? "" : `${whole} from `}${min} to ${max}`;
  if (min === undefined && max === undefined) return whole === "" ? "any number" : whole;
  return `${whole === "" ? "" : `${whole}, `}${min === undefined ? `at most ${max}` : `at least ${min}`}`;
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
