/**
 * The flow of a private endpoint, on every cloud and towards every vendor: a service is published, an endpoint of ours leads to it, and
 * the vendor lets that one in and no other.
 */
@NullMarked
package io.nearside.engine.endpoint;

import org.jspecify.annotations.NullMarked;
