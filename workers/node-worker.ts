import { simulate } from "../src/engine/simulate.ts";
import { nodeServer } from "./node-server.ts";
import { server } from "./server.ts";

export default nodeServer(server(simulate));
