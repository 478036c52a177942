import { config } from "zod";

// zod tries whether it may compile code; the page's security policy forbids that and would report the attempt.
// Imported before anything that reads a schema.
config({ jitless: true });
