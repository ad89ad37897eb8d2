package io.nearside.simulator.ec2;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a transit gateway can have enabled, with what AWS enables by itself (botocore, model of ec2 2016-11-15). */
public enum TransitOption {
    AUTO_ACCEPT("AutoAcceptSharedAttachments"),
    DEFAULT_ASSOCIATION("DefaultRouteTableAssociation"),
    DEFAULT_PROPAGATION("DefaultRouteTablePropagation"),
    VPN_ECMP("VpnEcmpSupport"),
    DNS("DnsSupport"),
    SECURITY_GROUPS("SecurityGroupReferencingSupport"),
    MULTICAST("MulticastSupport");

    private final String parameter;

    TransitOption(String parameter) {
        this.parameter = parameter;
    }

    /** What a request calls it. */
    String parameter() {
        return parameter;
    }

    /** What an answer calls it. */
    String element() {
        return Character.toLowerCase(parameter.charAt(0)) + parameter.substring(1);
    }

    /** The one that an answer calls so. */
    static Optional<TransitOption> of(String element) {
        return Arrays.stream(values())
                .filter(option -> option.element().equals(element))
                .findFirst();
    }

    static Set<TransitOption> standard() {
        return EnumSet.of(DEFAULT_ASSOCIATION, DEFAULT_PROPAGATION, VPN_ECMP, DNS);
    }
}
