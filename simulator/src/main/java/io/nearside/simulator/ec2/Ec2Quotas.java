package io.nearside.simulator.ec2;

/**
 * What an account may have. The defaults are AWS's own (Amazon VPC quotas).
 *
 * @param activePeeringsPerVpc 50
 * @param routesPerTable 500
 * @param rulesPerGroup of each direction, counted for IPv4 and for IPv6 on their own: 60
 * @param endpointsPerVpc interface endpoints: 50
 */
public record Ec2Quotas(int activePeeringsPerVpc, int routesPerTable, int rulesPerGroup, int endpointsPerVpc) {
    public static Ec2Quotas defaults() {
        return new Ec2Quotas(50, 500, 60, 50);
    }

    public Ec2Quotas withActivePeeringsPerVpc(int wanted) {
        return new Ec2Quotas(wanted, routesPerTable, rulesPerGroup, endpointsPerVpc);
    }

    public Ec2Quotas withRoutesPerTable(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, wanted, rulesPerGroup, endpointsPerVpc);
    }

    public Ec2Quotas withRulesPerGroup(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, routesPerTable, wanted, endpointsPerVpc);
    }

    public Ec2Quotas withEndpointsPerVpc(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, routesPerTable, rulesPerGroup, wanted);
    }
}
