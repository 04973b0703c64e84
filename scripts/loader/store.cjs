"use strict";

const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** Bytes of a checksum at the head of every file. */
const head = 27;

/**
 * Files by name and key in one folder. One that is cut short or changed is as if it were not there; keeping one drops
 * those of the same name and other keys. A folder that cannot be written is done without.
 */
exports.openStore = function openStore(folder) {
  return {
    read(name, key) {
      try {
        const bytes = readFileSync(join(folder, `${name}.${key}`));
        const content = bytes.subarray(head);
        return bytes.toString("latin1", 0, head) === checksum(content) ? content : undefined;
      } catch {
        return undefined;
      }
    },
    keep(name, key, content) {
      try {
        mkdirSync(folder, { recursive: true });
        for (const file of readdirSync(folder))
          if (file.startsWith(`${name}.`)) rmSync(join(folder, file), { force: true });
        const draft = join(folder, `new-${process.pid}-${name}`);
        writeFileSync(draft, Buffer.concat([Buffer.from(checksum(content)), Buffer.from(content)]));
        renameSync(draft, join(folder, `${name}.${key}`));
      } catch {
        // Kept files save time; nothing depends on one.
      }
    },
  };
};

/** A hash of texts and bytes in their order, 27 letters long. */
function checksum(...parts) {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url");
}

exports.checksum = checksum;
