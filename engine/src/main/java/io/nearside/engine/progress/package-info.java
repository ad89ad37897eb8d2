/** How far a link is: what every step found, in words and in values, for terminals, pipelines and programs. */
@NullMarked
package io.nearside.engine.progress;

import org.jspecify.annotations.NullMarked;
