import { useId, useLayoutEffect, useState } from "preact/hooks";
import { type Field, setAt } from "../../../study/schema/fields.ts";
import { shownNumber } from "../../state/form.ts";
import controls from "../controls.module.css";
import { NumberField } from "../fields/number-field.tsx";
import { Refusal } from "../fields/refusal.tsx";
import { takeNumbers } from "../fields/take-number.ts";
import { AboutButton } from "./about-button.tsx";
import leverStyles from "./lever.module.css";
import listEditorStyles from "./list-editor.module.css";
import type { RowNote } from "./phase-notes.ts";
import { useRowIds } from "./use-row-ids.ts";

/** What is said at the fields of a list's rows. */
export interface RowWords {
  notes: readonly RowNote[];
  /** Under a row: what it comes to. */
  about(row: number): string;
  /** Why a number is not taken; null where it is. */
  refuse(row: number, path: string, value: number): string | null;
}

interface ListProps {
  field: Field;
  /** Null stands for what `field.none` says. */
  value: unknown[] | null;
  onChange(value: unknown[] | null): void;
  words?: RowWords | undefined;
  id: string;
}

/** Whether a list is edited in rows of several fields. */
export function isRows({ kind, items = [] }: Field): boolean {
  return kind === "list" && !(items.length === 1 && items[0].path === "");
}

/** One entry of a list: "phase" of "Phases". */
function oneOf({ label }: Field): string {
  return label.toLowerCase().replace(/s$/, "");
}

/** A list: plain texts and numbers one to a line, anything else a row each. */
export function ListEditor({ field, value, onChange, words, id }: ListProps) {
  const items = field.items ?? [];
  if (!isRows(field)) return <Lines item={items[0]} {...{ field, value, onChange, id }} />;
  return <Rows {...{ field, value, onChange, words, id }} />;
}

function Rows({ field, value, onChange, words }: ListProps) {
  const items = field.items ?? [];
  const rows = (value ?? []) as Record<string, unknown>[];
  const ids = useRowIds(rows);
  return (
    <div class={leverStyles.leverWide}>
      {rows.map((row, i) => (
        <div class={listEditorStyles.listRow} key={ids.of[i]}>
          {items.map((item) => (
            <Cell
              key={item.path}
              item={item}
              about={i === 0}
              row={`${oneOf(field)} ${i + 1}`}
              value={row[item.path]}
              whole={JSON.stringify(row)}
              notes={words?.notes.filter((note) => note.row === i && note.path === item.path) ?? []}
              refuse={(next) => words?.refuse(i, item.path, next) ?? null}
              onChange={(next) => onChange(rows.map((old, k) => (k === i ? withCell(old, item.path, next) : old)))}
            />
          ))}
          {words && <p class={listEditorStyles.listAbout}>{words.about(i)}</p>}
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall}`}
            aria-label={`Remove ${oneOf(field)} ${i + 1}`}
            onClick={() => {
              ids.remove(i);
              onChange(rows.filter((_, k) => k !== i));
            }}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        style={{ marginTop: "6px" }}
        onClick={() => onChange([...rows, newRow(items, rows)])}
      >
        Add to {field.label.toLowerCase()}
      </button>
    </div>
  );
}

interface CellProps {
  item: Field;
  /** Whether its meaning and source are offered beside its name. */
  about: boolean;
  /** The row it stands in: "phase 1". */
  row: string;
  value: unknown;
  /** The whole row as text: a refusal holds for the row it was said of. */
  whole: string;
  notes: readonly RowNote[];
  refuse(value: number): string | null;
  onChange(value: unknown): void;
}

function Cell({ item, about, row, value, whole, notes, refuse, onChange }: CellProps) {
  const number = item.kind === "number" || item.kind === "integer";
  const id = useId().replace(/[^\w-]/g, "");
  const [refusal, setRefusal] = useState<string | null>(null);
  useLayoutEffect(() => setRefusal(null), [whole]);
  return (
    <>
      <div class={listEditorStyles.listCell} data-number={number}>
        <span class={listEditorStyles.listCellName}>
          <label for={id}>
            {item.label}
            <span class={controls.unseen} data-part="unseen">
              {" "}
              of {row}
            </span>
          </label>
          {about && <AboutButton field={item} />}
        </span>
        {number ? (
          <NumberField
            id={id}
            limits={item}
            value={typeof value === "number" ? value : undefined}
            describedBy={refusal !== null || notes.length > 0 ? `${id}-words` : undefined}
            invalid={refusal !== null || notes.length > 0}
            placeholder={item.optional && "as is"}
            take={(next) => {
              const refused = refuse(next);
              if (refused === null) onChange(next);
              else setRefusal(`${refused}. It stays ${shownNumber(value as number)}.`);
            }}
            clear={item.optional && (() => onChange(undefined))}
            tell={setRefusal}
          />
        ) : (
          <input
            id={id}
            type="text"
            value={String(value ?? "")}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </div>
      {number && <Refusal text={refusal ?? (notes.map(({ text }) => text).join(" ") || null)} id={`${id}-words`} />}
    </>
  );
}

function Lines({ item, field, value, onChange, id }: ListProps & { item: Field }) {
  const number = item.kind === "number" || item.kind === "integer";
  // numbers of which one is not taken stay as they were typed, to be mended
  const [wrong, setWrong] = useState<{ typed: string; refusal: string } | null>(null);
  const take = (typed: string) => {
    setWrong(null);
    const lines = typed.split(/[\n,;]/).flatMap((line) => (line.trim() ? [line.trim()] : []));
    if (lines.length === 0 && field.none !== undefined) return onChange(null);
    if (!number) return onChange(lines);
    const numbers = takeNumbers(item, typed);
    if ("value" in numbers) onChange(numbers.value);
    else setWrong({ typed, refusal: `${numbers.refused}. The numbers before still hold.` });
  };
  return (
    <>
      <textarea
        id={id}
        class={leverStyles.leverWide}
        rows={3}
        value={wrong?.typed ?? (value ?? []).join("\n")}
        placeholder={field.none ?? "one to a line"}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {number && <Refusal text={wrong?.refusal ?? null} />}
    </>
  );
}

/** An emptied cell leaves its entry out, so that what is drawn or inherited stays so. */
function withCell(row: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const next = setAt(row, path, value);
  if (value === undefined) delete next[path];
  return next;
}

/** A first, harmless entry; one that must differ from the others takes the next free number. */
function newRow(items: readonly Field[], rows: readonly Record<string, unknown>[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const item of items) {
    if (item.path === "from") row.from = 0;
    else if (item.path === "to") row.to = 26;
    else if (item.kind === "text") row[item.path] = nextLabel(rows.map((old) => String(old[item.path])));
    else if (item.path === "share") row.share = 0;
  }
  return row;
}

function nextLabel(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(String(n))) return String(n);
}
