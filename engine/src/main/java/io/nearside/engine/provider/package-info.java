/** The clouds and vendors that are there, and how a link's two are opened. */
@NullMarked
package io.nearside.engine.provider;

import org.jspecify.annotations.NullMarked;
