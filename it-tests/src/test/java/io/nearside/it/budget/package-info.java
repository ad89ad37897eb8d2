/** What a link costs in calls, counted at the simulator's socket, and what the clouds' own limits make of many of them. */
@NullMarked
package io.nearside.it.budget;

import org.jspecify.annotations.NullMarked;
