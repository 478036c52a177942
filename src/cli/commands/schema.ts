import { jsonSchema } from "../../study/schema/json-schema.ts";
import { command, GOOD } from "../command-line/command.ts";

export const schema = command({
  name: "schema",
  usage: "",
  about:
    'Prints the JSON Schema of study files. Refer to it from a study as "$schema", and an editor completes names and shows ranges.',
  options: {},
  examples: ["schema > groundswell.schema.json"],
  words: { least: 0, most: 0 },
  async action(_given, _words, effects) {
    effects.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    return GOOD;
  },
});
