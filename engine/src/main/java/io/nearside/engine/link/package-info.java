/** A link: what a file or a program says is to be connected, read and checked before anything is asked. */
@NullMarked
package io.nearside.engine.link;

import org.jspecify.annotations.NullMarked;
