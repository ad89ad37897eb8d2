/**
 * The folder that the launcher starts from.
 */
@NullMarked
package io.nearside.it.distribution;

import org.jspecify.annotations.NullMarked;
