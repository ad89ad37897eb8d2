package io.nearside.aws.endpoint;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.aws.AwsClientTokens;
import jakarta.inject.Inject;

/** The client tokens of endpoints that are made (EC2 Developer Guide, "Ensuring idempotency in Amazon EC2 API requests"). */
final class AwsEndpointTokens {
    private final AwsClientTokens tokens;

    @Inject
    AwsEndpointTokens(AwsClientTokens tokens) {
        this.tokens = tokens;
    }

    String of(EndpointPlace place, EndpointWish wish) {
        return tokens.of(wanted(place, wish));
    }

    /** From now on another one for this wish. */
    void renew(EndpointPlace place, EndpointWish wish) {
        tokens.renew(wanted(place, wish));
    }

    private static String wanted(EndpointPlace place, EndpointWish wish) {
        return String.join(
                " ",
                place.network().value(),
                place.subnets().stream().map(Object::toString).sorted().toList().toString(),
                wish.name().value(),
                wish.to().map(Object::toString).orElse(""),
                wish.firewalls().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList()
                        .toString(),
                wish.wantedAddress().map(Object::toString).orElse(""),
                wish.mark().link());
    }
}
