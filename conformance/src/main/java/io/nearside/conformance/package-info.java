/**
 * The suite that certifies a provider of a cloud or a vendor. A test class of a few lines asks {@link io.nearside.conformance.Conformance} for
 * its tests; a {@link io.nearside.conformance.ProviderHarness} arranges and observes with means other than the provider's own.
 */
@NullMarked
package io.nearside.conformance;

import org.jspecify.annotations.NullMarked;
