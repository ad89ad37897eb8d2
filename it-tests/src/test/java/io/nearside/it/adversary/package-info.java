/** Requests, states and networks that differ from the right ones in one thing, and what becomes of each: nobody gets in. */
@NullMarked
package io.nearside.it.adversary;

import org.jspecify.annotations.NullMarked;
