import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Field } from "../../../study/schema/fields.ts";
import { shownNumber, sliderRange } from "../../state/form.ts";
import fieldsStyles from "../fields/fields.module.css";
import { NumberField } from "../fields/number-field.tsx";
import { Refusal } from "../fields/refusal.tsx";
import { AboutButton } from "./about-button.tsx";
import styles from "./lever.module.css";
import { isRows, ListEditor, type RowWords } from "./list-editor.tsx";
import { useSettling } from "./use-settling.ts";
import { useUnitWords } from "./use-unit-words.ts";

/** A setting with its value, and what is told when it is changed. */
export interface LeverProps {
  field: Field;
  value: unknown;
  /** What it is compared with, for the tick and the dot. */
  reference: unknown;
  /** Marks a setting that is assumed, not chosen. */
  assumption?: boolean;
  /** Where it stands, for one that stands on the page more than once: "lesson 1, Core". */
  among?: string | undefined;
  /** While a slider moves; false when the value is refused. */
  onInput(value: unknown): boolean;
  /** Once it rests. */
  onSettle(): void;
  /** What is said at it while its value is taken, but does nothing. */
  note?: string | null | undefined;
  /** Of a list of rows: what is said at its fields. */
  rows?: RowWords | undefined;
}

/** One setting: what it is, its value, how it differs, and a control that fits its kind. */
export function Lever(props: LeverProps) {
  const { field, value, reference, assumption, among } = props;
  const name = nameOf(field, among);
  const id = useId().replace(/[^\w-]/g, "");
  const changed = JSON.stringify(value) !== JSON.stringify(reference);
  const number = field.kind === "number" || field.kind === "integer";
  return (
    <div
      class={styles.lever}
      data-part="lever"
      data-field={field.path}
      data-changed={changed}
      data-assumption={assumption === true}
    >
      <div class={styles.leverLabel}>
        <span class={styles.leverName}>
          {changed && (
            <span
              class={styles.changedDot}
              data-part="changed-dot"
              role="img"
              aria-label="differs from the baseline:"
            />
          )}
          {isRows(field) ? (
            <span>{field.label}</span>
          ) : (
            <label for={number && value !== null ? `${id}-number` : id}>{field.label}</label>
          )}
          <AboutButton field={field} name={name} />
        </span>
        {assumption && <span class={styles.leverNote}>World: changes every plan</span>}
      </div>
      {number ? <NumberControl {...props} id={id} /> : <OtherControl {...props} id={id} />}
    </div>
  );
}

/** What tells a setting from every other control of the page. */
function nameOf({ label }: Field, among: string | undefined): string {
  return among === undefined ? label : `${label} (${among})`;
}

function NumberControl({
  field,
  value,
  reference,
  among,
  note = null,
  onInput,
  onSettle,
  id,
}: LeverProps & { id: string }) {
  const { min, max, step } = sliderRange(field, value, reference);
  const share = (at: number) => (max > min ? (at - min) / (max - min) : 0);
  const unit = useUnitWords(field, Number(value));
  const settling = useSettling(onSettle);
  const dragged = useRef(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => setRefusal(null), [value]);
  const said = refusal ?? note;
  const none = field.none !== undefined && (
    <label class={`${fieldsStyles.check} ${styles.leverWide}`}>
      <input
        type="checkbox"
        id={value === null ? id : undefined}
        checked={value === null}
        onChange={(event) => {
          onInput(event.currentTarget.checked ? null : Math.round((min + max) / 2));
          onSettle();
        }}
      />
      {field.none}
    </label>
  );
  if (value === null) return none;
  const at = value as number;
  return (
    <>
      <span class={styles.leverValue}>
        <NumberField
          id={`${id}-number`}
          label={`${nameOf(field, among)} as a number`}
          limits={field}
          value={at}
          describedBy={[unit && `${id}-unit`, said !== null && `${id}-refusal`].filter(Boolean).join(" ") || undefined}
          invalid={said !== null}
          take={(next) => {
            onInput(next);
            settling.now();
          }}
          tell={setRefusal}
          step={(from, by) => {
            onInput(within(field, from + by * step));
            settling.soon();
          }}
          onLeave={settling.now}
        />
        {unit && (
          <span class={styles.unit} id={`${id}-unit`}>
            {unit}
          </span>
        )}
      </span>
      <span class={styles.leverTrack}>
        {typeof reference === "number" && (
          <span
            class={styles.baselineTick}
            style={{ left: `calc(9px + ${share(reference)} * (100% - 18px))`, "--at": share(reference) }}
            data-says={`Baseline: ${shownNumber(reference)}`}
          />
        )}
        <input
          type="range"
          id={id}
          aria-label={nameOf(field, among)}
          aria-describedby={field.scale && `${id}-scale`}
          min={min}
          max={max}
          step={step}
          value={at}
          style={{ "--fill": `${share(at) * 100}%` }}
          onInput={(event) => {
            if (!onInput(event.currentTarget.valueAsNumber)) event.currentTarget.value = String(at);
          }}
          onPointerDown={() => {
            settling.now();
            dragged.current = true;
          }}
          onKeyDown={() => {
            dragged.current = false;
          }}
          onChange={() => {
            if (dragged.current) settling.now();
            else settling.soon();
            dragged.current = false;
          }}
          onBlur={settling.now}
        />
      </span>
      {field.scale && (
        <span class={styles.scale} data-part="scale" id={`${id}-scale`}>
          {field.scale.map((word) => (
            <span key={word}>{word} </span>
          ))}
        </span>
      )}
      {none}
      <Refusal text={said} id={`${id}-refusal`} />
    </>
  );
}

/** A step with the arrow keys stays in the range, without the remainders of binary sums. */
function within(field: Field, value: number): number {
  const held = Math.min(Math.max(value, field.min ?? -Infinity), field.max ?? Infinity);
  return Number(shownNumber(field.kind === "integer" ? Math.round(held) : held));
}

function OtherControl({ field, value, onInput, onSettle, rows, id }: LeverProps & { id: string }) {
  const set = (next: unknown) => {
    onInput(next);
    onSettle();
  };
  if (field.kind === "choice") {
    return (
      <select
        id={id}
        class={styles.leverWide}
        value={String(value)}
        onChange={(event) => set(event.currentTarget.value)}
      >
        {field.options?.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === "boolean") {
    return (
      <input
        id={id}
        class={styles.leverBox}
        type="checkbox"
        checked={value === true}
        onChange={(event) => set(event.currentTarget.checked)}
      />
    );
  }
  if (field.kind === "list")
    return <ListEditor field={field} value={value as unknown[] | null} onChange={set} words={rows} id={id} />;
  return (
    <input
      id={id}
      class={styles.leverWide}
      type="text"
      value={String(value ?? "")}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
