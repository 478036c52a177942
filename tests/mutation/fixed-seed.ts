import fc from "fast-check";

/** The property tests draw the same cases each time, so that the same mutations are killed. */
fc.configureGlobal({ seed: 1 });
