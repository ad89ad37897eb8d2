/** The vendor that can be any vendor: the file says what it handed over, and nobody is asked. */
@NullMarked
package io.nearside.engine.given;

import org.jspecify.annotations.NullMarked;
