/** Help for provider authors: declare capabilities by binding them, open a provider from its module, read settings. */
@NullMarked
package io.nearside.guice;

import org.jspecify.annotations.NullMarked;
