/** Whose credentials we act with. */
@NullMarked
package io.nearside.aws.identity;

import org.jspecify.annotations.NullMarked;
