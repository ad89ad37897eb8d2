/** The simulator as a process of its own, and the journeys that the demo shows in it. */
@NullMarked
package io.nearside.cli.demo;

import org.jspecify.annotations.NullMarked;
