/** Conversations with EC2 and STS, kept in files: recorded with an emulator behind, played with nothing behind. */
@NullMarked
package io.nearside.it.conformance.recorded;

import org.jspecify.annotations.NullMarked;
