"use strict";

/*
 * A thread that writes a site's files while the main thread draws its pages: more than half of a large build is waiting
 * for the file system. Kept in plain JavaScript so that it starts at once. `engine/writer.ts` says what goes to and fro.
 */
const { createHash } = require("node:crypto");
const { closeSync, fstatSync, lstatSync, mkdirSync, openSync, writeSync } = require("node:fs");
const { dirname } = require("node:path");
const { parentPort } = require("node:worker_threads");

const folders = new Set();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window, has no origin
parentPort.on("message", (jobs) => parentPort.postMessage(jobs.map(write)));

function write({ path, content, staged, known, target }) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const hash = createHash("sha1").update(bytes).digest("base64url");
  if (known !== undefined && known.hash === hash && isIntact(target, known)) return { path, record: known };
  try {
    return { path, staged, record: { hash, ...put(staged, bytes) } };
  } catch (error) {
    return { path, error };
  }
}

function isIntact(file, { size, modified, inode }) {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === size && stats.mtimeMs === modified && stats.ino === inode;
}

function put(file, bytes) {
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  const handle = openSync(file, "w");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    const { size, mtimeMs, ino } = fstatSync(handle);
    return { size, modified: mtimeMs, inode: ino };
  } finally {
    closeSync(handle);
  }
}
