"use strict";

/*
 * Writes a site's files, in the main thread or in one of its own: more than half of a large build is waiting for the file
 * system. Kept in plain JavaScript so that a thread starts at once. `engine/writer.ts` says what goes to and fro.
 */
const { createHash } = require("node:crypto");
const { closeSync, fstatSync, lstatSync, mkdirSync, openSync, writeSync } = require("node:fs");
const { dirname } = require("node:path");
const { parentPort } = require("node:worker_threads");

/** Gives what writes a file unless the one in place has the same bytes; each folder is made once. */
exports.createWrite = function createWrite() {
  const folders = new Set();
  return ({ path, content, staged, known, target }) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const hash = createHash("sha1").update(bytes).digest("base64url");
    if (known !== undefined && known.hash === hash && isIntact(target, known)) return { path, record: known };
    const folder = dirname(staged);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return { path, staged, record: { hash, ...put(staged, bytes) } };
  };
};

function isIntact(file, { size, modified, inode }) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === size && stats.mtimeMs === modified && stats.ino === inode;
}

function put(file, bytes) {
  const handle = openSync(file, "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    const { size, mtimeMs, ino } = fstatSync(handle);
    return { size, modified: mtimeMs, inode: ino };
  } catch (error) {
    // what fails on an open file does not say on which
    throw Object.assign(error, { path: file });
  } finally {
    closeSync(handle);
  }
}

function attempt(write, job) {
  try {
    return write(job);
  } catch (error) {
    // between threads an error loses what it has besides these two
    const { message, stack, code, path } = error;
    return { path: job.path, error: { message, stack, code, path } };
  }
}

if (parentPort !== null) {
  const write = exports.createWrite();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window, has no origin
  parentPort.on("message", (jobs) => parentPort.postMessage(jobs.map((job) => attempt(write, job))));
}
