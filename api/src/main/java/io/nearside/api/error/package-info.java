/** What goes wrong: one exception for every cloud and vendor, and problems in plain words for people. */
@NullMarked
package io.nearside.api.error;

import org.jspecify.annotations.NullMarked;
