/**
 * What an arena has to arrange and to observe for the rules of a capability, in neutral terms and with means other than the provider's own.
 */
@NullMarked
package io.nearside.conformance.stage;

import org.jspecify.annotations.NullMarked;
