package io.nearside.simulator.ec2;

/**
 * What an account may have. The defaults are AWS's own (Amazon VPC quotas).
 *
 * @param activePeeringsPerVpc 50
 * @param routesPerTable 500
 * @param rulesPerGroup of each direction, counted for IPv4 and for IPv6 on their own: 60
 */
public record Ec2Quotas(int activePeeringsPerVpc, int routesPerTable, int rulesPerGroup) {
    public static Ec2Quotas defaults() {
        return new Ec2Quotas(50, 500, 60);
    }

    public Ec2Quotas withActivePeeringsPerVpc(int wanted) {
        return new Ec2Quotas(wanted, routesPerTable, rulesPerGroup);
    }

    public Ec2Quotas withRoutesPerTable(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, wanted, rulesPerGroup);
    }

    public Ec2Quotas withRulesPerGroup(int wanted) {
        return new Ec2Quotas(activePeeringsPerVpc, routesPerTable, wanted);
    }
}
