import { ByteWriter, type ColumnSource, ParquetWriter } from "hyparquet-writer";
import type { Cell, TableColumn } from "../../sweep/store/run-rows.ts";

/** Rows that are held at once and lie together in the file. */
const ROW_GROUP = 10_000;

const TYPES = { whole: "INT32", number: "DOUBLE", text: "BYTE_ARRAY", yesNo: "BOOLEAN" } as const;

/**
 * A table as the bytes of a Parquet file, piece by piece. Not applicable (NaN) and nothing (null) are null, not reached is infinite.
 * The same rows give the same bytes, however much of them is held at once.
 */
export async function* parquetPieces(
  columns: readonly TableColumn[],
  rows: Iterable<Cell[]> | AsyncIterable<Cell[]>,
  about: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({
        name,
        type: TYPES[type],
        repetition_type: "OPTIONAL" as const,
        ...(type === "text" && { converted_type: "UTF8" as const }),
      })),
    ],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: "groundswell",
  });
  const taken = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let held: Cell[][] = [];
  const write = async () => {
    const columnData = columns.map(
      ({ name }, c): ColumnSource => ({ name, data: held.map((row) => shownCell(row[c])) }),
    );
    await file.write({ columnData, rowGroupSize: ROW_GROUP });
    held = [];
  };
  for await (const row of rows) {
    held.push(row);
    if (held.length < ROW_GROUP) continue;
    await write();
    yield taken();
  }
  if (held.length > 0) await write();
  await file.finish();
  yield taken();
}

function shownCell(cell: Cell): Cell {
  return typeof cell === "number" && Number.isNaN(cell) ? null : cell;
}
