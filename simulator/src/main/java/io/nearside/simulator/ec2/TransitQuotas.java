package io.nearside.simulator.ec2;

/**
 * How much there may be of transit gateways. The defaults are AWS's own (Transit Gateway Guide, quotas).
 *
 * @param perAccount gateways of an account in a region: 5
 * @param perVpc gateways that a VPC is attached to: 5
 * @param routesPerTable static routes of one of their route tables: 10 000
 */
public record TransitQuotas(int perAccount, int perVpc, int routesPerTable) {
    public static TransitQuotas defaults() {
        return new TransitQuotas(5, 5, 10_000);
    }
}
