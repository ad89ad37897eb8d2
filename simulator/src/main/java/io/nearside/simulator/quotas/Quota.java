package io.nearside.simulator.quotas;

import io.nearside.simulator.ec2.Ec2Quotas;
import java.util.Arrays;
import java.util.Optional;

/** A quota of the service {@code vpc} that the simulated EC2 enforces. Codes and names are those of the Service Quotas console. */
enum Quota {
    PEERINGS("L-7E9ECCDB", "Active VPC peering connections per VPC"),
    ROUTES("L-93826ACB", "Routes per route table"),
    RULES("L-0EA8095F", "Inbound or outbound rules per security group"),
    ENDPOINTS("L-29B6F2EB", "Interface VPC endpoints per VPC");

    static final String SERVICE = "vpc";

    private final String code;
    private final String title;

    Quota(String code, String title) {
        this.code = code;
        this.title = title;
    }

    static Optional<Quota> of(String code) {
        return Arrays.stream(values()).filter(quota -> quota.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    int in(Ec2Quotas quotas) {
        return switch (this) {
            case PEERINGS -> quotas.activePeeringsPerVpc();
            case ROUTES -> quotas.routesPerTable();
            case RULES -> quotas.rulesPerGroup();
            case ENDPOINTS -> quotas.endpointsPerVpc();
        };
    }
}
