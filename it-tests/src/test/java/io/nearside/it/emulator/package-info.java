/**
 * The emulators that are not ours: where EC2 is for a test, and what a test says when it is nowhere.
 */
@NullMarked
package io.nearside.it.emulator;

import org.jspecify.annotations.NullMarked;
