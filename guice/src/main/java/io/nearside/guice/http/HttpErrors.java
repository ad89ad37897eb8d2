package io.nearside.guice.http;

import io.nearside.api.error.CloudException;

/** A service's way to say no: the one place of a driver that knows its error bodies. */
@FunctionalInterface
public interface HttpErrors {
    /** What an answer that is not of the 2xx means; made by {@link HttpAnswer#failure}. */
    CloudException of(HttpAnswer failed);
}
