/** What a link file says: its sections, the keys that plugins read in them, and what is wrong with one. */
@NullMarked
package io.nearside.api.link;

import org.jspecify.annotations.NullMarked;
