import { version } from "../../../package.json";

/** Version of the model, which is that of the program. */
export const MODEL_VERSION: string = version;
