package io.nearside.api.cloud;

import io.nearside.api.cloud.PeeringTraits.Span;

/**
 * How private endpoints differ from cloud to cloud.
 *
 * @param span how far apart an endpoint and its service may be
 */
public record EndpointTraits(Span span) {

    /** Endpoints that may lead to another region, as far as this can be said before an endpoint's target is known. */
    public static final EndpointTraits ANYWHERE = new EndpointTraits(Span.ANY_REGION);
}
