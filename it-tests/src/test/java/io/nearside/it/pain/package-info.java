/** What users of other tools suffer, each told as it happens to them: the world that hurts, and what Nearside makes of it. */
@NullMarked
package io.nearside.it.pain;

import org.jspecify.annotations.NullMarked;
