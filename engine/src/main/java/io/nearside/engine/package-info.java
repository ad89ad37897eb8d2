/** Nearside for programs: a connector opens a link, and a session plans it, connects it, tells how it stands, disconnects it. */
@NullMarked
package io.nearside.engine;

import org.jspecify.annotations.NullMarked;
