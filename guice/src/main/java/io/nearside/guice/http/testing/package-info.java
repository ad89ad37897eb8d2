/** A service on loopback that answers by script, for the tests of a driver that speaks HTTP. */
@NullMarked
package io.nearside.guice.http.testing;

import org.jspecify.annotations.NullMarked;
