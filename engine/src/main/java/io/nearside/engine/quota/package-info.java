/** Whether what a link is about to make still fits, for every kind of link. */
@NullMarked
package io.nearside.engine.quota;

import org.jspecify.annotations.NullMarked;
