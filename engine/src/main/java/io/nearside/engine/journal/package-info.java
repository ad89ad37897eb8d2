/**
 * The journal: one append-only file a link, JSON lines, what was intended and what came of it. It is the audit trail, and what remembers
 * where a cloud keeps no mark. Deleting it loses no link.
 */
@NullMarked
package io.nearside.engine.journal;

import org.jspecify.annotations.NullMarked;
