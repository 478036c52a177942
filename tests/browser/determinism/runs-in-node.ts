import { nodeRunner } from "../../../workers/node.ts";
import { variedRuns } from "./varied-study.ts";

// prints the runs of the varied study on as many workers as asked; they have room for some of the networks
process.stdout.write(await variedRuns(nodeRunner({ workers: Number(process.argv[2]), keep: 1e6 })));
