/**
 * The rooms of the project and the rules between them, as code.
 */
@NullMarked
package io.nearside.it.architecture;

import org.jspecify.annotations.NullMarked;
