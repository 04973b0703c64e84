"use strict";

/*
 * A module that waits while it is loaded can only be imported, and the bundle of the scripts has no import of its own
 * (`index.cjs`).
 */
exports.importPackage = (name) => import(name);
