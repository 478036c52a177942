import "./no-eval.ts";
import { serveWatched } from "../../workers/watched/watched-server.ts";
import { networkReader } from "./import/reading/network-reader.ts";

serveWatched(networkReader());
