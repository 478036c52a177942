import { simulate } from "../src/engine/simulate.ts";
import { serveBrowser } from "./browser-server.ts";
import { server } from "./server.ts";

serveBrowser(server(simulate));
