import { nodeRunner } from "../../../workers/node.ts";
import { variedRuns } from "./varied-study.ts";

// prints the runs of the varied study on as many workers as asked
process.stdout.write(await variedRuns(nodeRunner({ workers: Number(process.argv[2]) })));
