package io.nearside.simulator.ec2;

/**
 * What an account may have. The defaults are AWS's own (Amazon VPC quotas, and those of transit gateways).
 *
 * @param activePeeringsPerVpc 50
 * @param routesPerTable 500
 * @param rulesPerGroup of each direction, counted for IPv4 and for IPv6 on their own: 60
 * @param groupsPerRegion of all VPCs together, those that they came with too: 2500
 * @param endpointsPerVpc interface endpoints: 50
 * @param transit what is to be said of transit gateways
 */
public record Ec2Quotas(
        int activePeeringsPerVpc,
        int routesPerTable,
        int rulesPerGroup,
        int groupsPerRegion,
        int endpointsPerVpc,
        TransitQuotas transit) {
    public static Ec2Quotas defaults() {
        return new Ec2Quotas(50, 500, 60, 2500, 50, TransitQuotas.defaults());
    }

    public Ec2Quotas withActivePeeringsPerVpc(int wanted) {
        return new Ec2Quotas(wanted, routesPerTable, rulesPerGroup, groupsPerRegion, endpointsPerVpc, transit);
    }

    public Ec2Quotas withRoutesPerTable(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, wanted, rulesPerGroup, groupsPerRegion, endpointsPerVpc, transit);
    }

    public Ec2Quotas withRulesPerGroup(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, routesPerTable, wanted, groupsPerRegion, endpointsPerVpc, transit);
    }

    public Ec2Quotas withGroupsPerRegion(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, routesPerTable, rulesPerGroup, wanted, endpointsPerVpc, transit);
    }

    public Ec2Quotas withEndpointsPerVpc(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, routesPerTable, rulesPerGroup, groupsPerRegion, wanted, transit);
    }

    public Ec2Quotas withTransit(TransitQuotas wanted) {
        return new Ec2Quotas(
                activePeeringsPerVpc, routesPerTable, rulesPerGroup, groupsPerRegion, endpointsPerVpc, wanted);
    }
}
