/** What a write answers. */
@NullMarked
package io.nearside.api.outcome;

import org.jspecify.annotations.NullMarked;
