package io.nearside.engine.endpoint;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Either;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.engine.firewall.FirewallChoice;
import java.util.List;

/** What is read below {@code link}, besides {@code kind}. Whether a key has to be there, or may be, depends on the vendor and the cloud. */
final class EndpointKeys {
    static final LinkKey COMPONENTS = LinkKey.optional(
                    "components",
                    "Which of the service's components are to be reached through the endpoint. Required, but for a vendor that was"
                            + " asked outside Nearside.",
                    "[kafka, schema_registry]")
            .of(Shape.TEXTS);

    static final LinkKey TARGET = LinkKey.optional(
                    "target",
                    "Which of the service's names the endpoint is made with: its id, or the alias that does not give the vendor's"
                            + " account away.",
                    "alias")
            .of(Shape.words("id", "alias"));

    static final LinkKey MESSAGE = LinkKey.optional(
            "message",
            "What the service's owner is told with the request, where the cloud passes that on.",
            "for orders");

    static final LinkKey ADDRESS = LinkKey.optional(
            "address", "The endpoint's private address: dynamic, or one that is free in its subnet.", "10.0.1.9");

    static final LinkKey ENDPOINT = LinkKey.optional(
            "endpoint", "What the endpoint is called in the cloud; the link's name if left out.", "orders-kafka");

    static final LinkKey SECURITY_GROUPS = LinkKey.optional(
                    FirewallChoice.KEY,
                    "The security groups of the endpoint, or of its subnet, that are to let our network through to the service's"
                            + " ports; or create, for a group of the link's own, on clouds that make one.",
                    "[endpoints-nsg]")
            .of(new Either(List.of(Shape.words(GroupChoice.CREATE), Shape.TEXTS)));

    static final List<LinkKey> ALL = List.of(COMPONENTS, TARGET, MESSAGE, ADDRESS, ENDPOINT, SECURITY_GROUPS);

    private EndpointKeys() {}
}
