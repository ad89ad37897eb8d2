/**
 * Calls of services that have no SDK of their own: one sender that neither retries nor follows redirects, and turns every way in which
 * a call can fail into one {@link io.nearside.api.error.CloudException}. It knows no JSON: a driver brings its own reader.
 */
@NullMarked
package io.nearside.guice.http;

import org.jspecify.annotations.NullMarked;
