package io.nearside.simulator.ec2;

/** What an account may have. The defaults are AWS's own: 50 active peerings a VPC, 500 routes a table (Amazon VPC quotas). */
public record Ec2Quotas(int activePeeringsPerVpc, int routesPerTable) {
    public static Ec2Quotas defaults() {
        return new Ec2Quotas(50, 500);
    }
}
